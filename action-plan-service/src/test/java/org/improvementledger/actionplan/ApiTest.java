package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.improvementledger.actionplan.PlanService.Story;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.AllocationRejected;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.Decision;
import org.improvementledger.events.Money;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The REST interface on a real Postgres and a real Kafka: what is taken, what is refused by a rule, what is read back and as of when. */
class ApiTest {

    private static final PlanService SERVICE = PlanService.shared();

    @Test
    void anInspectionIsReadBackWithAllThatItFound() {
        UUID id = UUID.randomUUID();
        UUID finding = UUID.randomUUID();
        HttpResponse<String> created = SERVICE.post("/api/inspections", Bodies.inspection(id));
        assertCreated(created, "/api/inspections/" + id, id, 0);
        HttpResponse<String> judged = SERVICE.post(
                "/api/inspections/" + id + "/judgements",
                Bodies.judgement("impact-of-leaders", "requires-improvement"));
        assertThat(judged.statusCode()).isEqualTo(201);
        assertThat(judged.headers().firstValue("Location")).contains("/api/inspections/" + id + "/judgements");
        assertThat(judged.headers().firstValue("ETag")).contains("\"1\"");
        HttpResponse<String> found =
                SERVICE.post("/api/inspections/" + id + "/findings", Bodies.finding(finding, "strength"));
        assertCreated(found, "/api/inspections/" + id + "/findings/" + finding, finding, 2);

        HttpResponse<String> answer = SERVICE.get("/api/inspections/" + id);
        assertThat(answer.headers().firstValue("ETag")).contains("\"2\"");
        JsonNode inspection = PlanService.json(answer);
        assertThat(inspection.toString()).startsWith("""
                {"id":"%s","kind":"standard","framework":"ILACS 2018","fieldworkFrom":"2019-02-11","fieldworkTo":"2019-02-22",\
                "reportReceivedOn":"2019-03-25","reportPublishedOn":"2019-03-25","publicationUrl":"https://reports.example/50062",\
                "judgements":[{""".formatted(id));
        assertThat(inspection.get("version").asLong()).isEqualTo(2);
        JsonNode judgement = inspection.get("judgements").get(0);
        assertThat(judgement.get("area").asString()).isEqualTo("impact-of-leaders");
        assertThat(judgement.get("grade").asString()).isEqualTo("requires-improvement");
        assertThat(judgement.get("id").asString())
                .isEqualTo(PlanService.json(judged).get("id").asString());
        assertThat(inspection.get("findings").get(0).get("text").asString())
                .isEqualTo("The quality and timeliness of assessments");
        assertThat(SERVICE.read("/api/inspections/" + id + "/judgements").get("items"))
                .hasSize(1);
        assertThat(SERVICE.read("/api/inspections/" + id + "/findings").get("items"))
                .hasSize(1);
        assertThat(SERVICE.read("/api/inspections/" + id + "/findings/" + finding)
                        .get("kind")
                        .asString())
                .isEqualTo("strength");
        assertThat(SERVICE.get("/api/inspections/" + id, "If-None-Match", "\"2\"")
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void anInspectionMayBeUnpublishedAndItsIdOurs() {
        HttpResponse<String> created = SERVICE.post("/api/inspections", """
                {"kind":"monitoring-visit","framework":"ILACS 2018","fieldworkFrom":"2020-03-03","fieldworkTo":"2020-03-04",\
                "reportReceivedOn":"2020-03-20"}""");
        assertThat(created.statusCode()).isEqualTo(201);
        JsonNode inspection =
                SERVICE.read(created.headers().firstValue("Location").orElseThrow());
        assertThat(inspection.has("reportPublishedOn")).isFalse();
        assertThat(inspection.get("kind").asString()).isEqualTo("monitoring-visit");
    }

    @Test
    void rulesAreAnsweredWith409AndTheRulesName() {
        Story story = SERVICE.story();
        String judgements = "/api/inspections/" + story.inspection() + "/judgements";
        SERVICE.post(judgements, Bodies.judgement("help-and-protection", "good"));
        refused(
                SERVICE.post(judgements, Bodies.judgement("help-and-protection", "inadequate")),
                "already-judged",
                "area");
        refused(SERVICE.post(judgements, Bodies.judgement("care-leavers", "good")), "area-not-in-framework", "area");
        UUID unknown = UUID.randomUUID();
        refused(
                SERVICE.post("/api/plans", Bodies.plan(UUID.randomUUID(), unknown)),
                "unknown-inspection",
                "inspectionId");
        // A plan's id is no inspection's, though both are in one store.
        refused(
                SERVICE.post("/api/plans", Bodies.plan(UUID.randomUUID(), story.plan())),
                "unknown-inspection",
                "inspectionId");
        refused(
                SERVICE.post(
                        "/api/plans/" + story.plan() + "/actions",
                        Bodies.action(UUID.randomUUID(), "\"" + unknown + "\"")),
                "unknown-finding",
                "addresses");
        Story other = SERVICE.story();
        refused(
                SERVICE.post(
                        "/api/plans/" + story.plan() + "/actions",
                        Bodies.action(UUID.randomUUID(), "\"" + other.finding() + "\"")),
                "unknown-finding",
                "addresses");
        refused(
                SERVICE.post("/api/plans", Bodies.plan(story.inspection(), story.inspection())),
                "identifier-taken",
                "id");
        refused(
                SERVICE.post("/api/actions/" + other.action() + "/milestones", Bodies.milestone(story.milestone())),
                "identifier-taken",
                "id");
        refused(
                SERVICE.post(
                        "/api/plans",
                        Bodies.plan(story.plan(), story.inspection()).replace("2022", "2023")),
                "already-exists",
                "id");
    }

    @Test
    void theSameAgainChangesNothing() {
        Story story = SERVICE.story();
        long before = SERVICE.events();
        assertThat(SERVICE.post("/api/inspections", Bodies.inspection(story.inspection()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(SERVICE.post("/api/plans", Bodies.plan(story.plan(), story.inspection()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(SERVICE.post(
                                "/api/plans/" + story.plan() + "/actions",
                                Bodies.action(story.action(), "\"" + story.finding() + "\""))
                        .statusCode())
                .isEqualTo(200);
        assertThat(SERVICE.post("/api/actions/" + story.action() + "/milestones", Bodies.milestone(story.milestone()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(SERVICE.events()).isEqualTo(before);
    }

    @Test
    void anActionStandsAsItsMilestonesDo() {
        Story story = SERVICE.story();
        JsonNode action = SERVICE.read("/api/actions/" + story.action());
        assertThat(action.get("standing").asString()).isEqualTo("not-started");
        assertThat(action.get("outcome").asString()).isEqualTo("Social workers are confident\nand stay");
        assertThat(action.get("milestones").get(0).get("status").asString()).isEqualTo("overdue");
        assertThat(action.get("nextDueOn").asString()).isEqualTo("2019-09-30");

        UUID second = UUID.randomUUID();
        SERVICE.post(
                "/api/actions/" + story.action() + "/milestones",
                Bodies.milestone(second).replace("2019-09-30", "2150-01-01"));
        HttpResponse<String> reached = SERVICE.post(story.milestonePath() + "/reached", Bodies.reached("2019-10-01"));
        assertThat(reached.statusCode()).isEqualTo(200);
        assertThat(reached.body()).isEqualTo("{\"id\":\"%s\",\"version\":3}".formatted(story.milestone()));

        action = SERVICE.read("/api/actions/" + story.action());
        assertThat(action.get("standing").asString()).isEqualTo("in-progress");
        assertThat(action.get("milestonesTotal").asInt()).isEqualTo(2);
        assertThat(action.get("milestonesReached").asInt()).isEqualTo(1);
        assertThat(action.get("milestones").get(0).get("status").asString()).isEqualTo("reached-late");
        assertThat(action.get("milestones").get(1).get("status").asString()).isEqualTo("due");
        assertThat(SERVICE.read(story.milestonePath()).get("note").asString()).isEqualTo("64 of 66 attended");

        refused(
                SERVICE.post(story.milestonePath() + "/reached", Bodies.reached("2019-09-29")),
                "already-reached",
                "reachedOn");
        SERVICE.post(
                "/api/actions/" + story.action() + "/milestones/" + second + "/reached", Bodies.reached("2019-10-02"));
        assertThat(SERVICE.read("/api/actions/" + story.action())
                        .get("standing")
                        .asString())
                .isEqualTo("all-milestones-reached");
        assertThat(SERVICE.read("/api/plans/" + story.plan() + "/actions").get("items"))
                .hasSize(1);
        assertThat(SERVICE.read("/api/actions?addresses=" + story.finding())
                        .get("items")
                        .get(0)
                        .get("id")
                        .asString())
                .isEqualTo(story.action().toString());
    }

    @Test
    void aStaleVersionIsRefused() {
        Story story = SERVICE.story();
        long before = SERVICE.events();
        String milestone = Bodies.milestone(UUID.randomUUID());
        String milestones = "/api/actions/" + story.action() + "/milestones";
        assertThat(SERVICE.post(milestones, milestone, "If-Match", "\"0\"").statusCode())
                .isEqualTo(412);
        assertThat(SERVICE.post(story.milestonePath() + "/reached", Bodies.reached("2019-09-20"), "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(412);
        String inspection = "/api/inspections/" + story.inspection();
        assertThat(SERVICE.post(
                                inspection + "/findings",
                                Bodies.finding(UUID.randomUUID(), "strength"),
                                "If-Match",
                                "\"0\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(SERVICE.post(
                                inspection + "/judgements",
                                Bodies.judgement("help-and-protection", "good"),
                                "If-Match",
                                "\"0\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(SERVICE.post(
                                "/api/plans/" + story.plan() + "/actions",
                                Bodies.action(UUID.randomUUID(), ""),
                                "If-Match",
                                "\"7\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(SERVICE.events()).isEqualTo(before);
        assertThat(SERVICE.post(milestones, milestone, "If-Match", "\"1\"").statusCode())
                .isEqualTo(201);
        assertThat(SERVICE.post(
                                "/api/plans/" + story.plan() + "/actions",
                                Bodies.action(UUID.randomUUID(), ""),
                                "If-Match",
                                "\"0\"")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void aKeyIsAnsweredOnce() {
        Story story = SERVICE.story();
        String key = UUID.randomUUID().toString();
        String body = "{\"title\":\"Second cohort trained\",\"dueOn\":\"2020-01-31\"}";
        String milestones = "/api/actions/" + story.action() + "/milestones";
        HttpResponse<String> first = SERVICE.post(milestones, body, "Idempotency-Key", key);
        long before = SERVICE.events();
        HttpResponse<String> again = SERVICE.post(milestones, body, "Idempotency-Key", key);
        assertThat(again.statusCode()).isEqualTo(first.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(SERVICE.post(milestones, body.replace("2020", "2021"), "Idempotency-Key", key)
                        .statusCode())
                .isEqualTo(422);
        assertThat(SERVICE.events()).isEqualTo(before);
    }

    @Test
    void eachMomentIsReadAsItWas() {
        Story story = SERVICE.story();
        JsonNode before = SERVICE.read("/api/actions/" + story.action());
        long position = lastPosition(story.action());
        SERVICE.post(story.milestonePath() + "/reached", Bodies.reached("2019-09-20"));
        assertThat(SERVICE.read("/api/actions/" + story.action())
                        .get("milestonesReached")
                        .asInt())
                .isEqualTo(1);
        JsonNode then = SERVICE.read("/api/actions/" + story.action() + "?knownAt=" + position);
        assertThat(then.get("milestones")).isEqualTo(before.get("milestones"));
        assertThat(then.get("version")).isEqualTo(before.get("version"));
        assertThat(SERVICE.get("/api/actions/" + story.action() + "?knownAt=2019-03-25")
                        .statusCode())
                .isEqualTo(404);
        assertThat(SERVICE.read("/api/actions?knownAt=2019-03-25").get("items")).isEmpty();
        assertThat(SERVICE.read("/api/actions/" + story.action() + "?knownAt=" + LocalDate.now())
                        .get("milestonesReached")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void collectionsArePagedFromEndToEnd() {
        Story story = SERVICE.story();
        for (int number = 0; number < 4; number++) {
            SERVICE.post("/api/actions/" + story.action() + "/milestones", Bodies.milestone(UUID.randomUUID()));
        }
        String path = "/api/actions/" + story.action() + "/milestones?limit=2";
        JsonNode first = SERVICE.read(path);
        JsonNode second = SERVICE.read(path + "&cursor=" + first.get("next").asString());
        JsonNode last = SERVICE.read(path + "&cursor=" + second.get("next").asString());
        assertThat(List.of(
                        first.get("items").size(),
                        second.get("items").size(),
                        last.get("items").size()))
                .containsExactly(2, 2, 1);
        assertThat(last.has("next")).isFalse();
        assertThat(first.get("items").get(0).get("id").asString())
                .isEqualTo(story.milestone().toString());
    }

    @Test
    void moneyIsKnownFromTheOtherServiceAndNeverAddedUpTwice() {
        Story story = SERVICE.story();
        Story other = SERVICE.story();
        UUID budget = UUID.randomUUID();
        UUID alone = UUID.randomUUID();
        UUID shared = UUID.randomUUID();
        UUID refused = UUID.randomUUID();
        assertThat(SERVICE.read("/api/actions/" + story.action())
                        .get("funding")
                        .get("approved")
                        .get("amount")
                        .asString())
                .isEqualTo("0.00");
        propose(budget, alone, "250000.00", story.action());
        propose(budget, shared, "86000.50", story.action(), other.action());
        propose(budget, refused, "1.00", story.action());
        approve(budget, alone, "250000.00");
        approve(budget, shared, "86000.50");
        SERVICE.budget().publish(new AllocationRejected(budget, refused, "Met from a grant already"));
        await("the money to be known").atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                        SERVICE.read("/api/actions/" + story.action())
                                .get("funding")
                                .get("allocations")
                                .toString())
                .contains("rejected"));
        JsonNode funding = SERVICE.read("/api/actions/" + story.action()).get("funding");
        assertThat(funding.get("approved").toString()).isEqualTo("{\"amount\":\"336000.50\",\"currency\":\"GBP\"}");
        assertThat(funding.get("shared").get("amount").asString()).isEqualTo("86000.50");
        assertThat(funding.get("knownAt").asString()).isNotBlank();
        JsonNode first = funding.get("allocations").get(0);
        assertThat(first.get("id").asString()).isEqualTo(alone.toString());
        assertThat(first.get("status").asString()).isEqualTo("approved");
        assertThat(first.get("decidedOn").asString()).isEqualTo("2018-11-15");
        assertThat(first.get("capacity").asString()).isEqualTo("cabinet");
        assertThat(first.get("sharedWith").asInt()).isZero();
        assertThat(first.has("position")).isTrue();
        assertThat(funding.get("allocations").get(1).get("sharedWith").asInt()).isEqualTo(1);
        assertThat(SERVICE.read("/api/actions/" + other.action())
                        .get("funding")
                        .get("approved")
                        .get("amount")
                        .asString())
                .isEqualTo("86000.50");
    }

    private static long lastPosition(UUID aggregate) {
        JsonNode entries = SERVICE.read("/api/audit/entries?service=action-plan&subject=" + aggregate + "&limit=1000")
                .get("items");
        return entries.get(entries.size() - 1).get("position").asLong();
    }

    private static void propose(UUID budget, UUID allocation, String pounds, UUID... actions) {
        SERVICE.budget()
                .publish(new AllocationProposed(
                        budget,
                        allocation,
                        "Training",
                        "Train and support social workers",
                        Money.of(pounds),
                        "CS-1001",
                        "Children in care",
                        LocalDate.of(2019, 4, 1),
                        List.of(actions)));
    }

    private static void approve(UUID budget, UUID allocation, String pounds) {
        SERVICE.budget()
                .publish(new AllocationApproved(
                        budget,
                        allocation,
                        Money.of(pounds),
                        LocalDate.of(2019, 4, 1),
                        Capacity.CABINET,
                        new Decision("Cabinet", LocalDate.of(2018, 11, 15), "CAB 2018/112", null, null, null),
                        null));
    }

    private static void assertCreated(HttpResponse<String> answer, String location, UUID id, long version) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).contains(location);
        assertThat(answer.headers().firstValue("ETag")).contains("\"" + version + "\"");
        assertThat(answer.body()).isEqualTo("{\"id\":\"%s\",\"version\":%d}".formatted(id, version));
    }

    private static void refused(HttpResponse<String> answer, String rule, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        JsonNode problem = PlanService.json(answer);
        assertThat(problem.get("type").asString()).isEqualTo("/problems/" + rule);
        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo(field);
    }
}
