package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.improvementledger.actionplan.PlanService.Story;
import org.improvementledger.chassis.testkit.BadInput;
import org.junit.jupiter.api.DynamicContainer;
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

    private static final UUID MEASURE = UUID.fromString("3d5a1f0c-7e54-4f6f-9a57-7a6b5c4d3e2f");

    private static final UUID SCHEDULE = UUID.fromString("4e6b2a1d-8f65-4a70-8b68-8b7c6d5e4f30");

    /** A resource that takes a body: where, and a body that is right. */
    private record Door(String path, BadInput bodies, String right) {}

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
                door("/api/plans", Bodies.plan(NEW, STORY.inspection()), "id"),
                door(
                        "/api/plans/" + STORY.plan() + "/actions",
                        Bodies.action(NEW, "\"" + STORY.finding() + "\""),
                        "id",
                        "addresses"),
                door("/api/actions/" + STORY.action() + "/milestones", Bodies.milestone(NEW), "id"),
                door(STORY.milestonePath() + "/reached", Bodies.reached("2019-09-20"), "note"),
                door(
                        "/api/measures",
                        Bodies.measure(NEW, "\"" + STORY.action() + "\""),
                        "id",
                        "denominator",
                        "baseline",
                        "target",
                        "targetFrom",
                        "actionIds"),
                door("/api/measures/starter-set", "{\"targetsFrom\":\"2019-04-01\"}", "targetsFrom"),
                door(
                        "/api/measures/" + MEASURE + "/amendments",
                        Bodies.measureAmendment(),
                        "title",
                        "definition",
                        "source"),
                door("/api/measures/" + MEASURE + "/targets", Bodies.target(), "effectiveFrom"),
                door("/api/measures/" + MEASURE + "/actions", Bodies.link(STORY.action())),
                door("/api/measures/" + MEASURE + "/actions/" + STORY.action() + "/unlinking", Bodies.reason()),
                door("/api/measures/" + MEASURE + "/retirement", Bodies.retirement(), "retiredOn"),
                door(
                        "/api/measures/" + MEASURE + "/readings",
                        Bodies.reading("2019-04-01", "2019-04-30", 52, 60),
                        "denominator",
                        "note"),
                door(
                        "/api/measures/" + MEASURE + "/readings/" + NEW + "/restatement",
                        Bodies.restatement(),
                        "denominator"),
                door("/api/review-schedules", Bodies.reviewSchedule(NEW), "id", "toleranceDays"),
                door(
                        "/api/review-schedules/" + SCHEDULE + "/reviews",
                        Bodies.review("2019-04-29", "2019-04-30"),
                        "heldOn",
                        "note"),
                door("/api/review-schedules/" + SCHEDULE + "/ending", Bodies.reviewScheduleEnd(), "endedOn"));
    }

    private static Door door(String path, String right, String... optional) {
        BadInput bodies =
                BadInput.of(right).optional(optional).words("kind", "area", "grade", "unit", "polarity", "frequency");
        // What a measure counts is said in words; what it read is said in numbers.
        return new Door(
                path,
                path.equals("/api/measures")
                        ? bodies.numbers("baseline", "target")
                        : bodies.numbers("target", "numerator", "denominator"),
                right);
    }

    @TestFactory
    Stream<DynamicNode> isRefusedByName() {
        return doors().stream()
                .map(door -> DynamicContainer.dynamicContainer(
                        door.path(),
                        door.bodies().cases().stream()
                                .map(bad -> DynamicTest.dynamicTest(bad.name(), () -> refuses(door.path(), bad)))));
    }

    private static void refuses(String path, BadInput.Case bad) {
        long before = SERVICE.events();
        HttpResponse<String> answer =
                SERVICE.post(SERVICE.lead(), path, HttpRequest.BodyPublishers.ofByteArray(bad.body()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(bad.status());
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        if (bad.field() != null) {
            assertThat(fields(answer))
                    .anyMatch(field -> field.equals(bad.field())
                            || field.startsWith(bad.field() + ".")
                            || field.startsWith(bad.field() + "["));
        }
        assertThat(SERVICE.events()).isEqualTo(before);
    }

    @TestFactory
    Stream<DynamicTest> withoutATokenNothingIsTaken() {
        return doors().stream()
                .map(door -> DynamicTest.dynamicTest(
                        door.path(), () -> expect(SERVICE.postAs(null, door.path(), door.right()), 401, "/problems/")));
    }

    @TestFactory
    Stream<DynamicTest> withAnotherRoleNothingIsTaken() {
        return doors().stream()
                .map(door -> DynamicTest.dynamicTest(
                        door.path(),
                        () -> expect(
                                SERVICE.postAs(SERVICE.auditor(), door.path(), door.right()),
                                403,
                                "improvement-lead")));
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
