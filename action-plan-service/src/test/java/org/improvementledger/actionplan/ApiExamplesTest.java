package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.improvementledger.chassis.testkit.ApiExamples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description's examples: every body has one, and the service takes it as it stands. */
class ApiExamplesTest {

    private static final PlanService SERVICE = PlanService.shared();

    /** Between them they hold every role that may command. */
    private final ApiExamples examples = new ApiExamples(
            SERVICE.read("/v3/api-docs"),
            Map.of("area", "overall-effectiveness", "deadline", "written-statement"),
            Stream.of(SERVICE.lead(), SERVICE.chair(), SERVICE.administrator())
                    .map(ApiExamplesTest::office)
                    .toList());

    private static ApiExamples.Office office(String token) {
        return (path, body, headers) -> {
            HttpResponse<String> answer = SERVICE.postAs(
                    token,
                    path,
                    body,
                    headers.entrySet().stream()
                            .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
                            .toArray(String[]::new));
            return new ApiExamples.Heard(answer.statusCode(), answer.body());
        };
    }

    @TestFactory
    Stream<DynamicTest> everyBodyHasAnExampleThatIsTaken() {
        assertThat(examples.bodies()).as("all commands of the service").hasSizeGreaterThanOrEqualTo(60);
        return examples.areTaken();
    }

    @Test
    void anExampleThatIsNotTakenWouldBeFound() {
        ApiExamples.Heard answer = examples.sent(
                office(SERVICE.lead()), "/api/actions/{id}/completion", "{\"statements\":\"All are trained\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.fields()).doesNotContain("If-Match");
    }

    @Test
    void everyBodyGoesByANameOfItsOwn() {
        assertThat(ApiExamples.names(
                        SERVICE.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)))
                .hasSizeGreaterThan(40);
    }

    @Test
    void whatIsNoJsonIsAFile() {
        assertThat(examples.bodies().stream()
                        .filter(body -> !body.type().equals("application/json"))
                        .map(body -> List.of(body.path(), body.type())))
                .containsExactlyInAnyOrder(
                        List.of("/api/actions/{actionId}/evidence", "multipart/form-data"),
                        List.of("/api/measures/readings-import", "text/csv"));
    }
}
