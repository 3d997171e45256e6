package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.improvementledger.actionplan.PlanService.Story;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An action's whole life over the web, each step by who may take it. */
class ActionLifeApiTest {

    private static final PlanService SERVICE = PlanService.shared();

    @Test
    void fromTheFirstReportToClosedAndOpenAgain() {
        Story story = SERVICE.story();
        String action = "/api/actions/" + story.action();
        changed(SERVICE.post(story.milestonePath() + "/rescheduling", """
                {"dueOn":"2019-10-31","reason":"The first cohort starts in October","approver":"Director"}"""));
        changed(SERVICE.post(story.milestonePath() + "/waiver", """
                {"waivedOn":"2019-11-04","reason":"Joined to the second"}"""));
        changed(SERVICE.post(story.milestonePath() + "/reopening", """
                {"reason":"It was another milestone"}"""));
        changed(SERVICE.post(story.milestonePath() + "/reached", Bodies.reached("2019-11-10")));
        assertThat(SERVICE.post(action + "/progress", """
                        {"reportedOn":"2019-10-07","summary":"Two of three cohorts","rating":"amber","recoveryPlan":"A trainer"}""").statusCode()).isEqualTo(201);
        changed(SERVICE.post(action + "/rescheduling", """
                {"dueOn":"2020-06-30","reason":"The provider starts later","approver":"Director"}"""));
        JsonNode item = SERVICE.read(action);
        assertThat(item.get("state").asString()).isEqualTo("open");
        assertThat(item.get("declaredRating").asString()).isEqualTo("amber");
        assertThat(item.get("computedRating").asString()).isEqualTo("red");
        assertThat(item.get("ratingsDiffer").asBoolean()).isTrue();
        assertThat(item.get("baselineDueOn").asString()).isEqualTo("2020-03-31");
        assertThat(item.get("slippageDays").asInt()).isEqualTo(91);
        assertThat(item.get("milestones").get(0).get("slippageDays").asInt()).isEqualTo(31);
        assertThat(SERVICE.read(action + "/progress").get("items")).hasSize(1);

        String completion = """
                {"completedOn":"2020-06-20","statement":"All are trained"}""";
        refused(SERVICE.post(action + "/completion", completion), 409, "/problems/evidence-missing");
        SERVICE.attachLink(story.action());
        changed(SERVICE.post(action + "/completion", completion));
        refused(
                SERVICE.post(action + "/verification", "{\"verifiedOn\":\"2020-07-01\"}"),
                403,
                "/problems/segregation-of-duties");
        changed(SERVICE.postAs(SERVICE.chair(), action + "/verification", "{\"verifiedOn\":\"2020-07-01\"}"));
        refused(SERVICE.post(action + "/closure", "{}"), 403, "/problems/");
        changed(SERVICE.postAs(SERVICE.chair(), action + "/closure", "{\"closedOn\":\"2020-07-15\"}"));
        item = SERVICE.read(action);
        assertThat(item.get("state").asString()).isEqualTo("closed");
        assertThat(item.get("computedRating").asString()).isEqualTo("blue");
        assertThat(item.get("completedLate").asBoolean()).isTrue();
        assertThat(item.get("evidenceCounting").asInt()).isEqualTo(1);
        assertThat(item.get("steps")).hasSize(3);
        refused(SERVICE.post(action + "/cancellation", "{\"reason\":\"Too late\"}"), 409, "/problems/already-closed");
        changed(SERVICE.post(action + "/reopening", "{\"reopenedOn\":\"2020-11-02\",\"reason\":\"Caseloads rise\"}"));
        item = SERVICE.read(action);
        assertThat(item.get("state").asString()).isEqualTo("open");
        assertThat(item.get("completedLate").asBoolean()).isTrue();
        changed(SERVICE.post(
                action + "/cancellation", "{\"cancelledOn\":\"2020-12-02\",\"reason\":\"Part of another\"}"));
        assertThat(SERVICE.read(action).has("computedRating")).isFalse();
    }

    @Test
    void aStepIsNotDatedBeforeTheOneBeforeIt() {
        Story story = SERVICE.story();
        String action = "/api/actions/" + story.action();
        SERVICE.post(story.milestonePath() + "/reached", Bodies.reached("2019-09-20"));
        SERVICE.attachLink(story.action());
        HttpResponse<String> early =
                SERVICE.post(action + "/completion", "{\"completedOn\":\"2019-09-19\",\"statement\":\"Early\"}");
        refused(early, 422, "/problems/");
        assertThat(early.body()).contains("\"field\":\"completedOn\"");
    }

    @Test
    void nobodyApprovesTheirOwnRescheduling() {
        Story story = SERVICE.story();
        refused(
                SERVICE.post(
                        "/api/actions/" + story.action() + "/rescheduling",
                        "{\"dueOn\":\"2020-06-30\",\"reason\":\"Later\",\"approver\":\"improvement-lead\"}"),
                403,
                "/problems/segregation-of-duties");
    }

    @Test
    void actionsWaitForEachOtherInOneDirection() {
        Story story = SERVICE.story();
        UUID second = UUID.randomUUID();
        SERVICE.post("/api/plans/" + story.plan() + "/actions", Bodies.action(second, ""));
        String first = "/api/actions/" + story.action();
        changed(SERVICE.post(first + "/dependencies", "{\"dependsOn\":\"" + second + "\"}"));
        refused(
                SERVICE.post("/api/actions/" + second + "/dependencies", "{\"dependsOn\":\"" + story.action() + "\"}"),
                409,
                "/problems/dependency-cycle");
        assertThat(SERVICE.read(first).get("dependsOn").get(0).asString()).isEqualTo(second.toString());
        assertThat(SERVICE.read("/api/actions/" + second)
                        .get("waitedForBy")
                        .get(0)
                        .asString())
                .isEqualTo(story.action().toString());
        changed(SERVICE.post(first + "/dependencies/" + second + "/removal", "{\"reason\":\"No longer\"}"));
        assertThat(SERVICE.read(first).get("dependsOn")).isEmpty();
    }

    @Test
    void aPlanIsAgreedSentRevisedAndClosed() {
        Story story = SERVICE.story();
        String plan = "/api/plans/" + story.plan();
        UUID priority = UUID.randomUUID();
        assertThat(SERVICE.post(plan + "/priorities", "{\"id\":\"%s\",\"title\":\"Workforce\"}".formatted(priority))
                        .statusCode())
                .isEqualTo(201);
        changed(SERVICE.post(
                plan + "/priorities/" + priority + "/rewording",
                "{\"title\":\"A stable workforce\",\"reason\":\"Asked for\"}"));
        changed(SERVICE.post(
                "/api/actions/" + story.action() + "/amendments",
                "{\"priorityId\":\"%s\",\"reason\":\"Themes came later\"}".formatted(priority)));
        assertThat(SERVICE.read(plan + "/actions?priorityId=" + priority).get("items"))
                .hasSize(1);
        refused(
                SERVICE.post(plan + "/submission", "{\"recipient\":\"The inspectorate\"}"),
                409,
                "/problems/plan-not-agreed");
        refused(SERVICE.post(plan + "/agreement", "{}"), 403, "/problems/");
        changed(SERVICE.postAs(SERVICE.chair(), plan + "/agreement", "{\"agreedOn\":\"2019-06-12\"}"));
        changed(SERVICE.post(
                plan + "/submission", "{\"submittedOn\":\"2019-07-01\",\"recipient\":\"The inspectorate\"}"));
        changed(SERVICE.post(plan + "/revision", "{\"revisedOn\":\"2020-11-02\",\"reason\":\"The focused visit\"}"));
        SERVICE.post("/api/plans/" + story.plan() + "/actions", Bodies.action(UUID.randomUUID(), ""));
        JsonNode version = SERVICE.read(plan + "/versions").get("items").get(0);
        assertThat(version.get("number").asInt()).isEqualTo(1);
        assertThat(version.get("submissions").get(0).get("recipient").asString())
                .isEqualTo("The inspectorate");
        assertThat(SERVICE.read(plan + "/actions?knownAt="
                                + version.get("knownAt").asLong())
                        .get("items"))
                .hasSize(1);
        assertThat(SERVICE.read(plan + "/actions").get("items")).hasSize(2);
        changed(SERVICE.post(plan + "/closure", "{\"closedOn\":\"2022-09-30\",\"reason\":\"Intervention ended\"}"));
        refused(SERVICE.post(plan + "/actions", Bodies.action(UUID.randomUUID(), "")), 409, "/problems/plan-closed");
        assertThat(SERVICE.read(plan).get("state").asString()).isEqualTo("closed");
    }

    private static void changed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void refused(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(PlanService.json(answer).get("type").asString()).startsWith(type);
    }
}
