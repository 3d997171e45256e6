package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.improvementledger.actionplan.PlanService.Story;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.CommitmentRecorded;
import org.improvementledger.events.Decision;
import org.improvementledger.events.ForecastMade;
import org.improvementledger.events.Money;
import org.improvementledger.events.Period;
import org.improvementledger.events.SpendRecorded;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A plan on a page: how it is doing, what moved, what is late and not evidenced, and what it cost. */
class PlanOverviewTest {

    private static final PlanService SERVICE = PlanService.shared();
    private static final Visitor AUDITOR = new Visitor(SERVICE, "auditor");

    private static JsonNode overview(Story story, String query) {
        return SERVICE.read("/api/plans/" + story.plan() + "/overview" + query);
    }

    @Test
    void aPlanTellsHowItIsDoingByPriority() throws Exception {
        Story story = SERVICE.story();
        String priority = priority(story, "Practice & leadership");
        belongs(story.action(), priority);
        UUID other = action(story, LocalDate.now().plusYears(1));
        JsonNode read = overview(story, "");
        assertThat(read.get("ratings").toString())
                .isEqualTo("{\"red\":1,\"amber\":0,\"green\":1,\"blue\":0,\"cancelled\":0}");
        assertThat(read.get("late")).hasSize(1);
        assertThat(read.at("/late/0/id").asString()).isEqualTo(story.action().toString());
        assertThat(read.at("/outcomes/0/priorityId").asString()).isEqualTo(priority);
        assertThat(read.at("/outcomes/0/ratings/red").asInt()).isEqualTo(1);
        assertThat(read.at("/outcomes/1/title").asString()).isEqualTo("Without a priority");
        assertThat(read.has("changedSince")).as("the board has not met").isFalse();
        SERVICE.post("/api/actions/" + other + "/cancellation", "{\"reason\":\"Part of another\"}");
        assertThat(overview(story, "").at("/ratings/cancelled").asInt()).isEqualTo(1);
        String page = AUDITOR.read("/plans/" + story.plan());
        assertThat(page)
                .contains("How the actions of each priority are rated", "Practice &amp; leadership", "1 red")
                .contains("The board has not met yet.")
                .contains("/plans/" + story.plan() + "?priority=" + priority + "&amp;rating=red#list");
    }

    @Test
    void sumLinesLeadToTheListTheySum() throws Exception {
        Story story = SERVICE.story();
        String priority = priority(story, "Practice");
        belongs(story.action(), priority);
        action(story, LocalDate.now().plusYears(1));
        String plan = "/plans/" + story.plan();
        assertThat(shown(plan + "?rating=red")).isEqualTo("1 action");
        assertThat(shown(plan + "?rating=green")).isEqualTo("1 action");
        assertThat(shown(plan + "?rating=blue")).isEqualTo("0 actions");
        assertThat(shown(plan + "?priority=" + priority)).isEqualTo("1 action");
        assertThat(shown(plan + "?priority=none")).isEqualTo("1 action");
        assertThat(shown(plan + "?priority=" + priority + "&rating=green")).isEqualTo("0 actions");
        assertThat(shown(plan + "?overdueOnly=true")).isEqualTo("1 action");
        assertThat(shown(plan + "?unevidencedOnly=true")).isEqualTo("0 actions");
        SERVICE.post("/api/actions/" + story.action() + "/cancellation", "{\"reason\":\"Part of another\"}");
        assertThat(shown(plan + "?rating=red"))
                .as("a cancelled one has no rating")
                .isEqualTo("0 actions");
    }

    private static String shown(String path) throws Exception {
        String page = AUDITOR.read(path);
        int count = page.indexOf("ledger-list-head");
        return page.substring(page.indexOf('>', page.indexOf("<p", count)) + 1, page.indexOf("</p>", count))
                .replaceAll("<[^>]+>", "")
                .strip();
    }

    @Test
    void whatIsSaidToBeDoneNeedsEvidence() {
        Story story = SERVICE.story();
        assertThat(overview(story, "").get("unevidenced"))
                .as("nothing is said to be done")
                .isEmpty();
        SERVICE.post(story.milestonePath() + "/reached", Bodies.reached("2019-09-20"));
        assertThat(overview(story, "").at("/unevidenced/0/id").asString())
                .isEqualTo(story.action().toString());
        SERVICE.attachLink(story.action());
        assertThat(overview(story, "").get("unevidenced")).isEmpty();
    }

    @Test
    void whatMovedIsToldFromWhatTheBoardKnew() throws Exception {
        Story story = SERVICE.story();
        SERVICE.attachLink(story.action());
        String meeting = meeting(story, "2019-06-12");
        SERVICE.post("/api" + meeting + "/holding", """
                {"heldOn":"2019-06-12","attendance":[{"office":"Director","attended":true}]}""");
        SERVICE.post(story.milestonePath() + "/reached", Bodies.reached("2019-06-20"));
        SERVICE.post("/api/actions/" + story.action() + "/rescheduling", """
                {"dueOn":"2150-03-31","reason":"The provider starts later","approver":"Director"}""");
        JsonNode read = overview(story, "");
        assertThat(read.get("changedSince").asString()).isEqualTo("2019-06-12");
        assertThat("/meetings/" + read.get("meetingId").asString()).isEqualTo(meeting);
        assertThat(read.get("changes").values().stream()
                        .map(change -> change.get("kind").asString() + ": "
                                + change.get("from").asString() + " → "
                                + change.get("to").asString()))
                .containsExactly("due-date: 31 Mar 2020 → 31 Mar 2150", "milestones-reached: 0 of 1 → 1 of 1");
        assertThat(AUDITOR.read("/plans/" + story.plan()))
                .contains("What moved since the board met on 12 June 2019", "31 Mar 2150");
    }

    @Test
    void aPackCountsBeforeTheDayItsMeetingWasEntered() {
        Story story = SERVICE.story();
        String meeting = meeting(story, "2019-06-12");
        SERVICE.postAs(SERVICE.chair(), "/api" + meeting + "/packs", "{\"frozenOn\":\"2019-06-12\"}");
        SERVICE.post(story.milestonePath() + "/reached", Bodies.reached("2019-06-11"));
        SERVICE.post("/api" + meeting + "/holding", """
                {"heldOn":"2019-06-12","attendance":[{"office":"Director","attended":true}]}""");
        assertThat(overview(story, "").get("changes").toString()).contains("milestones-reached");
    }

    @Test
    void aPackFrozenAfterTheMeetingIsNoneThatItSaw() {
        Story story = SERVICE.story();
        String meeting = meeting(story, "2019-06-12");
        SERVICE.post("/api" + meeting + "/holding", """
                {"heldOn":"2019-06-12","attendance":[{"office":"Director","attended":true}]}""");
        SERVICE.post(story.milestonePath() + "/reached", Bodies.reached("2019-06-20"));
        SERVICE.postAs(SERVICE.chair(), "/api" + meeting + "/packs", "{\"frozenOn\":\"2019-06-21\"}");
        JsonNode read = overview(story, "");
        assertThat(read.get("changedSince").asString()).isEqualTo("2019-06-12");
        assertThat(read.get("changes").toString()).contains("milestones-reached");
    }

    @Test
    void anyEarlierMomentCanBeComparedWith() throws Exception {
        Story story = SERVICE.story();
        long before = lastPosition(story.action());
        SERVICE.post(story.milestonePath() + "/reached", Bodies.reached("2019-09-20"));
        assertThat(overview(story, "?compareWith=" + before).get("changes").toString())
                .contains("\"kind\":\"milestones-reached\"", "0 of 1", "1 of 1");
        HttpResponse<String> early = SERVICE.get("/api/plans/" + story.plan() + "/overview?compareWith=2018-01-01");
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("Nothing was known of this plan by then");
        assertThat(SERVICE.get("/api/plans/" + story.plan() + "/overview?compareWith=nonsense")
                        .statusCode())
                .isEqualTo(422);
        String plan = "/plans/" + story.plan();
        assertThat(AUDITOR.read(plan + "?compareWith=1 May 2018")).contains("Nothing was known of this plan by then");
        assertThat(AUDITOR.read(plan + "?compareWith=today")).contains("must be before the day this page speaks for");
        assertThat(AUDITOR.read(plan + "?compareWith=" + before)).contains("What moved since", "Since the board met");
        assertThat(AUDITOR.read(plan + "?knownAt=" + before + "&compareWith=" + (lastPosition(story.action()))))
                .contains("must be before the day this page speaks for");
    }

    @Test
    void moneyIsCountedOnceForThePlanAndOnceForEachPriority() throws Exception {
        Story story = SERVICE.story();
        UUID other = action(story, LocalDate.now().plusYears(1));
        String one = priority(story, "Practice");
        belongs(story.action(), one);
        belongs(other, priority(story, "Voice"));
        UUID budget = UUID.randomUUID();
        UUID shared = UUID.randomUUID();
        SERVICE.budget()
                .publish(new AllocationProposed(
                        budget,
                        shared,
                        "Training",
                        "Train social workers",
                        Money.of("100000"),
                        "CS-1",
                        "Children in care",
                        LocalDate.of(2019, 4, 1),
                        List.of(story.action(), other)));
        SERVICE.budget()
                .publish(new AllocationApproved(
                        budget,
                        shared,
                        Money.of("100000"),
                        LocalDate.of(2019, 4, 1),
                        Capacity.CABINET,
                        new Decision("Cabinet", LocalDate.of(2019, 3, 1), "CAB 1", null, null, null),
                        null));
        SERVICE.budget()
                .publish(new CommitmentRecorded(
                        UUID.randomUUID(),
                        budget,
                        shared,
                        "PO-1",
                        "Harbour Training",
                        LocalDate.of(2019, 5, 1),
                        Money.of("18000")));
        SERVICE.budget()
                .publish(new SpendRecorded(
                        UUID.randomUUID(),
                        budget,
                        shared,
                        "AP-1",
                        "Harbour Training",
                        LocalDate.of(2019, 6, 1),
                        new Period(3),
                        "First cohort",
                        Money.of("6000"),
                        null,
                        "Training",
                        "PO-1",
                        null));
        SERVICE.budget()
                .publish(new ForecastMade(
                        budget, shared, UUID.randomUUID(), new Period(3), Money.of("95000.50"), "As planned"));
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        SERVICE.read("/api/plans/" + story.plan())
                                .at("/funding/plan/forecast/amount")
                                .asString())
                .isEqualTo("95000.50"));
        JsonNode funding = SERVICE.read("/api/plans/" + story.plan()).get("funding");
        assertThat(funding.at("/plan/approved/amount").asString()).isEqualTo("100000.00");
        assertThat(funding.at("/plan/committed/amount").asString()).isEqualTo("12000.00");
        assertThat(funding.at("/plan/spent/amount").asString()).isEqualTo("6000.00");
        assertThat(funding.at("/plan/shared").asInt()).isEqualTo(1);
        assertThat(funding.at("/priorities/0/priorityId").asString()).isEqualTo(one);
        assertThat(funding.at("/priorities/0/funding/approved/amount").asString())
                .isEqualTo("100000.00");
        assertThat(funding.at("/priorities/1/funding/approved/amount").asString())
                .isEqualTo("100000.00");
        JsonNode ofAction = SERVICE.read("/api/actions/" + story.action()).get("funding");
        assertThat(ofAction.at("/spent/amount").asString()).isEqualTo("6000.00");
        assertThat(ofAction.at("/allocations/0/forecast/amount").asString()).isEqualTo("95000.50");
        assertThat(AUDITOR.read("/plans/" + story.plan() + "/outcomes"))
                .contains(
                        "£6,000.00", "of <strong", "£95,000.50", "counts once for each priority and once for the plan");
    }

    @Test
    void moneyStandsBesideTheMeasuresItWasToMove() throws Exception {
        Story story = SERVICE.story();
        belongs(story.action(), priority(story, "Practice"));
        UUID measure = UUID.randomUUID();
        assertThat(SERVICE.post("/api/measures", Bodies.measure(measure, "\"" + story.action() + "\""))
                        .statusCode())
                .isEqualTo(201);
        SERVICE.post("/api/measures/" + measure + "/readings", Bodies.reading("2019-04-01", "2019-04-30", 52, 60));
        JsonNode line = overview(story, "").at("/outcomes/0/measures/0");
        assertThat(line.get("baseline").asString()).isEqualTo("61.5%");
        assertThat(line.get("latest").asString()).isEqualTo("86.7%");
        assertThat(line.get("target").asString()).isEqualTo("90%");
        assertThat(line.get("meetsTarget").asBoolean()).isFalse();
        assertThat(line.get("signal").asString()).isEqualTo("too-few-to-tell");
        assertThat(line.get("moved").asBoolean()).isFalse();
        String plan = "/plans/" + story.plan();
        assertThat(AUDITOR.read(plan + "/outcomes")).contains("61.5%", "86.7%", "90%", "Too few readings to tell");
        assertThat(AUDITOR.open(plan + "/outcomes.csv").getContentAsString())
                .contains("Practice,1,0.00,0.00,0.00,,0,Supervision within 4 weeks,61.5%,86.7%,2019-04-30,90%,no,");
    }

    private static long lastPosition(UUID aggregate) {
        JsonNode entries = SERVICE.read("/api/audit/entries?service=action-plan&subject=" + aggregate + "&limit=1000")
                .get("items");
        return entries.get(entries.size() - 1).get("position").asLong();
    }

    private static String meeting(Story story, String day) {
        UUID id = UUID.randomUUID();
        SERVICE.post("/api/meetings", """
                {"id":"%s","planId":"%s","title":"Safeguarding Improvement Board","meetsOn":"%s"}""".formatted(id, story.plan(), day));
        return "/meetings/" + id;
    }

    private static String priority(Story story, String title) {
        return PlanService.json(SERVICE.post(
                        "/api/plans/" + story.plan() + "/priorities", "{\"title\":\"%s\"}".formatted(title)))
                .get("id")
                .asString();
    }

    private static void belongs(UUID action, String priority) {
        HttpResponse<String> answer = SERVICE.post("/api/actions/" + action + "/amendments", """
                {"priorityId":"%s","reason":"The plan has priorities now"}""".formatted(priority));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static UUID action(Story story, LocalDate dueOn) {
        UUID id = UUID.randomUUID();
        HttpResponse<String> answer = SERVICE.post(
                "/api/plans/" + story.plan() + "/actions",
                Bodies.action(id, "").replace("2020-03-31", dueOn.toString()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return id;
    }
}
