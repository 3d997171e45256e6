package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.improvementledger.actionplan.PlanService.Story;
import org.improvementledger.chassis.testkit.BadInput;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** What is wrong with a request is refused with the right status, in a problem document that names the field, and nothing is stored. */
class BadInputTest {

    private static final PlanService SERVICE = PlanService.shared();

    private static final Story STORY = SERVICE.story();

    private static final UUID NEW = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");

    private static List<Door> doors() {
        return List.of(
                door("/api/inspections", Bodies.inspection(NEW), "id", "reportPublishedOn", "publicationUrl"),
                door(
                        "/api/inspections/" + STORY.inspection() + "/judgements",
                        Bodies.judgement("overall-effectiveness", "inadequate")),
                door("/api/inspections/" + STORY.inspection() + "/findings", Bodies.finding(NEW, "strength"), "id"),
                door(
                        "/api/inspections/" + STORY.inspection() + "/corrections",
                        InspectionBodies.correction(NEW),
                        "id",
                        "kind",
                        "framework",
                        "fieldworkFrom",
                        "fieldworkTo",
                        "reportReceivedOn",
                        "reportPublishedOn",
                        "publicationUrl"),
                door(
                        "/api/inspections/" + STORY.inspection() + "/judgements/help-and-protection/correction",
                        InspectionBodies.judgementCorrection("good"),
                        "grade"),
                door(
                        "/api/inspections/" + STORY.inspection() + "/findings/" + STORY.finding() + "/correction",
                        InspectionBodies.findingCorrection("strength"),
                        "kind",
                        "text"),
                door(
                        "/api/inspections/" + STORY.inspection() + "/deadlines/written-statement/statement",
                        InspectionBodies.statement("2019-07-12")),
                door(
                        "/api/inspections/" + STORY.inspection() + "/deadlines/written-statement/met",
                        InspectionBodies.met("2019-07-03"),
                        "metOn",
                        "note"),
                door(
                        "/api/inspections/" + STORY.inspection() + "/deadlines/written-statement/met/correction",
                        InspectionBodies.metCorrection("2019-07-04"),
                        "metOn",
                        "note"),
                door("/api/plans", Bodies.plan(NEW, STORY.inspection()), "id"),
                door(
                        "/api/plans/" + STORY.plan() + "/actions",
                        Bodies.action(NEW, "\"" + STORY.finding() + "\""),
                        "id",
                        "addresses"),
                door("/api/actions/" + STORY.action() + "/milestones", Bodies.milestone(NEW), "id"),
                door(STORY.milestonePath() + "/reached", Bodies.reached("2019-09-20"), "note"));
    }

    private static Door door(String path, String right, String... optional) {
        return new Door(
                path,
                SERVICE.lead(),
                right,
                BadInput.of(right).optional(optional).words("kind", "area", "grade"));
    }

    @TestFactory
    Stream<DynamicNode> isRefusedByName() {
        return Door.refuse(SERVICE, doors());
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotThereIsNotFound() {
        UUID unknown = UUID.fromString("00000000-0000-4000-8000-000000000001");
        return Stream.of(
                        List.of(
                                "/api/inspections/" + unknown + "/judgements",
                                Bodies.judgement("overall-effectiveness", "good"),
                                "/problems/not-found"),
                        List.of(
                                "/api/inspections/" + unknown + "/findings",
                                Bodies.finding(NEW, "strength"),
                                "/problems/not-found"),
                        // A plan's id is no inspection's, though both are in one store.
                        List.of(
                                "/api/inspections/" + STORY.plan() + "/findings",
                                Bodies.finding(NEW, "strength"),
                                "/problems/not-found"),
                        List.of("/api/plans/" + unknown + "/actions", Bodies.action(NEW, ""), "/problems/not-found"),
                        List.of(
                                "/api/plans/" + STORY.inspection() + "/actions",
                                Bodies.action(NEW, ""),
                                "/problems/not-found"),
                        List.of(
                                "/api/actions/" + unknown + "/milestones",
                                Bodies.milestone(NEW),
                                "/problems/not-found"),
                        List.of(
                                "/api/actions/" + STORY.inspection() + "/milestones",
                                Bodies.milestone(NEW),
                                "/problems/not-found"),
                        List.of(
                                "/api/actions/" + STORY.action() + "/milestones/" + unknown + "/reached",
                                Bodies.reached("2019-09-20"),
                                "/problems/not-found"))
                .map(request -> DynamicTest.dynamicTest(
                        request.getFirst(),
                        () -> expect(SERVICE.post(request.getFirst(), request.get(1)), 404, request.getLast())));
    }

    @TestFactory
    Stream<DynamicTest> readingWhatIsNotThere() {
        UUID unknown = UUID.fromString("00000000-0000-4000-8000-000000000001");
        return Stream.of(
                        "/api/inspections/" + unknown,
                        "/api/inspections/not-an-id",
                        "/api/inspections/" + unknown + "/judgements",
                        "/api/inspections/" + unknown + "/findings",
                        "/api/inspections/" + STORY.inspection() + "/findings/" + unknown,
                        "/api/plans/" + unknown,
                        "/api/plans/" + unknown + "/actions",
                        "/api/actions/" + unknown,
                        "/api/actions/" + unknown + "/milestones",
                        "/api/actions/" + STORY.action() + "/milestones/" + unknown)
                .map(path -> DynamicTest.dynamicTest(
                        path, () -> assertThat(SERVICE.get(path).statusCode()).isEqualTo(404)));
    }

    @Test
    void datesOutOfOrderNameTheLaterOne() {
        named(
                "/api/inspections",
                Bodies.inspection(NEW).replace("\"fieldworkTo\":\"2019-02-22\"", "\"fieldworkTo\":\"2019-02-10\""),
                "fieldworkTo");
        named(
                "/api/inspections",
                Bodies.inspection(NEW)
                        .replace("\"reportReceivedOn\":\"2019-03-25\"", "\"reportReceivedOn\":\"2019-02-10\""),
                "reportReceivedOn");
        named(
                "/api/inspections",
                Bodies.inspection(NEW)
                        .replace("\"reportPublishedOn\":\"2019-03-25\"", "\"reportPublishedOn\":\"2019-03-24\""),
                "reportPublishedOn");
        named(
                "/api/plans/" + STORY.plan() + "/actions",
                Bodies.action(NEW, "").replace("2020-03-31", "2019-03-31"),
                "dueOn");
    }

    @Test
    void aMilestoneIsNotReachedInTheFuture() {
        named(STORY.milestonePath() + "/reached", Bodies.reached("2199-01-01"), "reachedOn");
    }

    @Test
    void anAddressMustBeOnTheWeb() {
        for (String address :
                List.of("javascript:alert(1)", "ftp://reports.example/1", "reports.example", "https://")) {
            named(
                    "/api/inspections",
                    Bodies.inspection(NEW).replace("https://reports.example/50062", address),
                    "publicationUrl");
        }
    }

    @Test
    void aFindingIsAddressedOnce() {
        named(
                "/api/plans/" + STORY.plan() + "/actions",
                Bodies.action(NEW, "\"%1$s\",\"%1$s\"".formatted(STORY.finding())),
                "addresses");
    }

    @Test
    void textIsHeldToItsLength() {
        named(
                "/api/plans",
                Bodies.plan(NEW, STORY.inspection()).replace("Improvement plan 2019 to 2022", "x".repeat(201)),
                "title");
        named(
                STORY.milestonePath() + "/reached",
                Bodies.reached("2019-09-20").replace("64 of 66 attended", "x".repeat(2_001)),
                "note");
    }

    @TestFactory
    Stream<DynamicTest> parametersOfReading() {
        return Stream.of(
                        "/api/inspections?limit=0",
                        "/api/inspections?limit=1001",
                        "/api/plans?cursor=made-up",
                        "/api/actions?planId=not-an-id",
                        "/api/actions/" + STORY.action() + "?knownAt=2019-02-30",
                        "/api/actions/" + STORY.action() + "?knownAt=2199-01-01",
                        "/api/plans?knownAt=999999999999")
                .map(path -> DynamicTest.dynamicTest(path, () -> expect(SERVICE.get(path), 422, "\"errors\"")));
    }

    private static void named(String path, String body, String field) {
        long before = SERVICE.events();
        HttpResponse<String> answer = SERVICE.post(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(fields(answer)).containsExactly(field);
        assertThat(SERVICE.events()).isEqualTo(before);
    }

    private static void expect(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains(words);
    }

    private static List<String> fields(HttpResponse<String> answer) {
        JsonNode errors = PlanService.json(answer).get("errors");
        assertThat(errors).as(answer.body()).isNotNull();
        return errors.values().stream()
                .map(error -> error.get("field").asString())
                .toList();
    }
}
