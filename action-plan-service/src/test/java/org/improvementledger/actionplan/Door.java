package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.improvementledger.chassis.testkit.BadInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * A resource that takes a body, for what every such resource refuses.
 *
 * @param path where
 * @param token of somebody who may
 * @param right a body that is right
 * @param bodies what may be absent in it and what is one of a list of words
 */
record Door(String path, String token, String right, BadInput bodies) {

    /** Missing, of a wrong type, unknown, too long, malformed: refused by name; without a token or the role: refused; nothing is stored. */
    static Stream<DynamicNode> refuse(PlanService service, List<Door> doors) {
        return doors.stream()
                .map(door -> DynamicContainer.dynamicContainer(
                        door.path(),
                        Stream.concat(
                                door.bodies().cases().stream()
                                        .map(bad ->
                                                DynamicTest.dynamicTest(bad.name(), () -> door.refuses(service, bad))),
                                Stream.of(
                                        DynamicTest.dynamicTest(
                                                "without a token", () -> door.refuses(service, null, 401)),
                                        DynamicTest.dynamicTest(
                                                "by one who may only read",
                                                () -> door.refuses(service, service.auditor(), 403))))));
    }

    private void refuses(PlanService service, BadInput.Case bad) {
        long before = service.events();
        HttpResponse<String> answer = service.post(token, path, HttpRequest.BodyPublishers.ofByteArray(bad.body()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(bad.status());
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        String field = bad.field();
        if (field != null) {
            assertThat(fields(answer))
                    .anyMatch(named ->
                            named.equals(field) || named.startsWith(field + ".") || named.startsWith(field + "["));
        }
        assertThat(service.events()).isEqualTo(before);
    }

    private void refuses(PlanService service, @Nullable String as, int status) {
        long before = service.events();
        assertThat(service.postAs(as, path, right).statusCode()).isEqualTo(status);
        assertThat(service.events()).isEqualTo(before);
    }

    private static List<String> fields(HttpResponse<String> answer) {
        return PlanService.json(answer).get("errors").values().stream()
                .map(error -> error.get("field").asString())
                .toList();
    }
}
