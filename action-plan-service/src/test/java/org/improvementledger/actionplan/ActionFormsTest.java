package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.actionplan.PlanService.Story;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An action on its page: from the form that adds it to the one that says it is embedded. */
class ActionFormsTest {

    private static final PlanService SERVICE = PlanService.shared();
    private static final Visitor LEAD = new Visitor(SERVICE, "improvement-lead");
    private static final Visitor CHAIR = new Visitor(SERVICE, "board-chair");
    private static final Visitor AUDITOR = new Visitor(SERVICE, "auditor");

    @Test
    void anActionGoesItsWholeWay() throws Exception {
        Story story = SERVICE.story();
        String action = LEAD.fill(
                "/plans/" + story.plan() + "/actions/new",
                Map.of(
                        "title", "Safety planning",
                        "outcome", "Every child at risk has a plan that is used",
                        "lead", "Head of safeguarding",
                        "startOn", "1 April 2019",
                        "dueOn", "30 June 2019",
                        "addresses", story.finding().toString()));
        String milestone = milestone(action, "Every plan audited", "31 May 2019");
        assertThat(LEAD.text(action))
                .contains("1 milestone is to be reached or waived", "Safety planning", "Head of safeguarding")
                .contains("Propose that it is complete: not yet. Reach or waive every milestone first")
                .contains("The quality and timeliness of assessments");
        LEAD.fill(milestone + "/reached", Map.of("reachedOn", "12 June 2019", "note", "All 41 audited"));
        assertThat(LEAD.text(action)).contains("Evidence has to be attached", "Reached 12 days late", "All 41 audited");
        SERVICE.attachLink(id(action));
        LEAD.fill(action + "/completion", Map.of("completedOn", "10 July 2019", "statement", "Each plan is used"));
        assertThat(LEAD.text(action))
                .contains("It was proposed as complete on 10 July 2019", "Minutes")
                .contains("Verify that it is complete: not yet. You proposed that this action is complete");
        assertThat(CHAIR.page(action).select("a[href=" + action + "/verification]"))
                .hasSize(1);
        for (String decision : List.of("/verification", "/refusal")) {
            assertThat(CHAIR.text(action + decision))
                    .contains("On 10 July 2019, says the improvement lead", "Each plan is used", "Evidence Minutes");
        }
        CHAIR.fill(action + "/verification", Map.of("verifiedOn", "15 July 2019", "note", "Ten plans read"));
        assertThat(CHAIR.text(action)).contains("Completed late", "The chair of the board closes it");
        CHAIR.fill(action + "/closure", Map.of("closedOn", "20 July 2019"));
        assertThat(AUDITOR.text(action)).contains("It has to hold for 90 days, until 18 October 2019");
        SERVICE.postAs(SERVICE.administrator(), "/api/timekeeping/sweeps", "{}");
        assertThat(CHAIR.text(action)).contains("It has held since it was closed", "Sustained", "Blue");
        CHAIR.fill(
                action + "/embedding", Map.of("embeddedOn", "1 November 2019", "statement", "It is in the handbook"));
        assertThat(AUDITOR.text(action))
                .contains("Nothing: what it changed is how things are done now", "It is in the handbook")
                .contains("Ten plans read", "Completed late");
    }

    @Test
    void whatIsOfferedIsForWhoMayAndForTheStateItIsIn() throws Exception {
        Story story = SERVICE.story();
        String action = "/actions/" + story.action();
        assertThat(AUDITOR.text(action))
                .contains("What comes next")
                .doesNotContain("Report progress", "Propose that it is complete", "Log:");
        assertThat(LEAD.text(action)).contains("Report progress", "Add a milestone", "Amend it", "Log: First cohort");
        assertThat(CHAIR.text(action)).contains("Cancel it").doesNotContain("Report progress", "Close it");
        assertThat(CHAIR.status(action + "/progress/new")).isEqualTo(403);
        assertThat(LEAD.status(action + "/closure")).isEqualTo(403);
        assertThat(CHAIR.text(action + "/closure"))
                .contains("This action is open. The board closes it after its completion is verified.");
        CHAIR.fill(action + "/cancellation", Map.of("cancelledOn", "1 May 2019", "reason", "Done elsewhere"));
        assertThat(LEAD.text(action))
                .contains("Nothing: it was cancelled on 1 May 2019", "Reopen it")
                .doesNotContain("Report progress", "Log: First cohort");
        LEAD.fill(action + "/reopening", Map.of("reopenedOn", "1 June 2019", "reason", "It was not done elsewhere"));
        assertThat(LEAD.text(action)).contains("It was not done elsewhere", "Log: First cohort");
    }

    @Test
    void atAnotherMomentNothingIsOffered() throws Exception {
        Story story = SERVICE.story();
        long position = SERVICE.events() - 1;
        LEAD.fill(
                "/actions/" + story.action() + "/progress/new",
                Map.of("reportedOn", "1 July 2019", "summary", "All well", "rating", "green"));
        assertThat(LEAD.text("/actions/" + story.action() + "?knownAt=" + position))
                .contains("No progress is reported yet")
                .doesNotContain("Report progress", "Log: First cohort");
        assertThat(LEAD.text("/actions/" + story.action())).contains("All well");
    }

    @Test
    void amberNeedsAPlanToRecoverAndTheRatingsStandBesideEachOther() throws Exception {
        Story story = SERVICE.story();
        String action = "/actions/" + story.action();
        Map<String, String> report = new LinkedHashMap<>(
                Map.of("reportedOn", "1 July 2019", "summary", "A trainer left", "rating", "amber"));
        assertThat(LEAD.refused(action + "/progress/new", report)).contains("Say how the action comes back on track");
        report.put("recoveryPlan", "Another starts in August");
        LEAD.fill(action + "/progress/new", report);
        assertThat(LEAD.text(action))
                .contains("Its lead rates it otherwise than the rules do")
                .contains("By the rules Red", "Declared by its lead Amber", "Agreed by the board None")
                .contains("A trainer left", "To recover: Another starts in August");
    }

    @Test
    void datesMoveOnlyWithSomebodyElsesApprovalAndTheFirstOnesStay() throws Exception {
        Story story = SERVICE.story();
        String action = "/actions/" + story.action();
        Map<String, String> dates = new LinkedHashMap<>(Map.of(
                "startOn", "1 April 2019",
                "dueOn", "30 June 2020",
                "reason", "The provider starts later",
                "approver", "improvement-lead"));
        assertThat(LEAD.refused(action + "/rescheduling", dates)).contains("someone else must approve it");
        dates.put("approver", "Director of children's services");
        dates.put("dueOn", "31 March 2019");
        assertThat(LEAD.refused(action + "/rescheduling", dates)).contains("cannot be due before it starts");
        dates.put("dueOn", "30 June 2020");
        LEAD.fill(action + "/rescheduling", dates);
        assertThat(AUDITOR.text(action))
                .contains("Planned now 1 April 2019 to 30 June 2020", "Planned first 1 April 2019 to 31 March 2020")
                .contains("Slippage 91 days later, rescheduled 1 time");
        String milestone = action + "/milestones/" + story.milestone();
        LEAD.fill(
                milestone + "/rescheduling",
                Map.of("dueOn", "31 October 2019", "reason", "Holidays", "approver", "Director"));
        assertThat(AUDITOR.text(action)).contains("31 Oct 2019", "first 30 Sep 2019", "moved 31 days later");
    }

    @Test
    void aMilestoneIsWaivedAndOpenedAgain() throws Exception {
        Story story = SERVICE.story();
        String action = "/actions/" + story.action();
        String milestone = action + "/milestones/" + story.milestone();
        LEAD.fill(milestone + "/waiver", Map.of("waivedOn", "1 September 2019", "reason", "Everybody was trained"));
        assertThat(LEAD.text(action))
                .contains("Waived 1 Sep 2019", "Everybody was trained", "Open again: First cohort");
        assertThat(LEAD.text(milestone + "/reached")).contains("This milestone was waived on 1 September 2019");
        LEAD.fill(milestone + "/reopening", Map.of("reason", "Ten have joined since"));
        assertThat(LEAD.text(action)).contains("Log: First cohort");
        assertThat(LEAD.text(milestone + "/reopening")).contains("This milestone is open as it is");
    }

    @Test
    void aRefusedCompletionOpensTheActionAgain() throws Exception {
        Story story = SERVICE.story();
        String action = "/actions/" + story.action();
        LEAD.fill(action + "/milestones/" + story.milestone() + "/reached", Map.of("reachedOn", "20 September 2019"));
        SERVICE.attachLink(story.action());
        LEAD.fill(action + "/completion", Map.of("completedOn", "1 October 2019", "statement", "All are trained"));
        assertThat(LEAD.refused(action + "/refusal", Map.of("refusedOn", "2 October 2019", "reason", "No")))
                .contains("someone else must verify or refuse it");
        CHAIR.fill(action + "/refusal", Map.of("refusedOn", "2 October 2019", "reason", "Managers are missing"));
        assertThat(LEAD.text(action)).contains("Managers are missing", "Its lead can propose that it is complete");
    }

    @Test
    void anAmendmentSendsOnlyWhatIsChanged() throws Exception {
        Story story = SERVICE.story();
        String form = "/actions/" + story.action() + "/amendment";
        Map<String, String> answers = typed(LEAD.page(form));
        answers.put("reason", "A new structure");
        assertThat(LEAD.refused(form, answers)).contains("Change something");
        answers.put("lead", "Director of practice");
        LEAD.fill(form, answers);
        assertThat(AUDITOR.text("/actions/" + story.action()))
                .contains("Director of practice", "Social workers are confident");
        JsonNode entries = SERVICE.read("/api/audit/entries?service=action-plan&limit=1000&subject=" + story.action())
                .get("items");
        JsonNode amended = entries.get(entries.size() - 1).get("payload");
        assertThat(amended.get("lead").asString()).isEqualTo("Director of practice");
        for (String unchanged : List.of("title", "outcome", "addresses", "priorityId")) {
            assertThat(amended.path(unchanged).isMissingNode()
                            || amended.path(unchanged).isNull())
                    .as(unchanged)
                    .isTrue();
        }
    }

    @Test
    void anActionIsFoundByItsPriorityAndLeavesIt() throws Exception {
        Story story = SERVICE.story();
        String priority = PlanService.json(SERVICE.post(
                        "/api/plans/" + story.plan() + "/priorities", "{\"title\":\"A stable workforce\"}"))
                .get("id")
                .asString();
        String form = "/actions/" + story.action() + "/amendment";
        Map<String, String> answers = typed(LEAD.page(form));
        answers.put("reason", "It is about the workforce");
        answers.put("priorityId", priority);
        LEAD.fill(form, answers);
        String action = "/actions/" + story.action();
        assertThat(LEAD.read("/actions?priority=" + priority)).contains(action, "One priority", "A stable workforce");
        assertThat(LEAD.read("/actions?plan=" + story.plan() + "&priority=" + UUID.randomUUID()))
                .doesNotContain(action)
                .contains("No action fits this filter.");
        assertThat(LEAD.read("/actions.csv?priority=" + priority).lines()).hasSize(2);

        answers = typed(LEAD.page(form));
        answers.put("reason", "It is about all priorities");
        answers.put("priorityId", "");
        LEAD.fill(form, answers);
        assertThat(SERVICE.read("/api" + action).path("priorityId").isMissingNode())
                .isTrue();
        assertThat(LEAD.read("/actions.csv?priority=" + priority).lines()).hasSize(1);
        assertThat(AUDITOR.text(action)).contains("It is about all priorities");
    }

    @Test
    void actionsWaitForEachOtherButNotInACircle() throws Exception {
        Story story = SERVICE.story();
        UUID other = UUID.randomUUID();
        SERVICE.post(
                "/api/plans/" + story.plan() + "/actions",
                Bodies.action(other, "").replace("Training and support for social workers", "A new structure"));
        String action = "/actions/" + story.action();
        LEAD.fill(action + "/dependencies/new", Map.of("dependsOn", other.toString()));
        assertThat(AUDITOR.text(action)).contains("What it waits for A new structure");
        assertThat(AUDITOR.text("/actions/" + other))
                .contains("These wait for it Training and support for social workers");
        assertThat(LEAD.refused(
                        "/actions/" + other + "/dependencies/new",
                        Map.of("dependsOn", story.action().toString())))
                .contains("They would wait for each other");
        LEAD.fill(action + "/dependencies/" + other + "/removal", Map.of("reason", "It is not needed"));
        assertThat(AUDITOR.text(action)).contains("It waits for no other action");
    }

    @Test
    void anActionIsAddedWithOneQuestionAPage() throws Exception {
        Story story = SERVICE.story();
        String form = "/plans/" + story.plan() + "/actions/new";
        assertThat(LEAD.text(form))
                .contains("question 1 of 7", "What is to be done?")
                .doesNotContain("Who leads it?");
        assertThat(LEAD.refused(form, Map.of("title", "Safety planning"))).contains("question 2 of 7");
        SERVICE.postAs(SERVICE.chair(), "/api/plans/" + story.plan() + "/closure", "{\"reason\":\"It ended\"}");
        assertThat(LEAD.text(form)).contains("This plan is closed, so no action can join it");
    }

    @Test
    void itsMeasuresAreShownWithTheirLatestValue() throws Exception {
        Story story = SERVICE.story();
        UUID measure = UUID.randomUUID();
        SERVICE.post("/api/measures", Bodies.measure(measure, "\"" + story.action() + "\""));
        SERVICE.post("/api/measures/" + measure + "/readings", Bodies.reading("2019-08-01", "2019-08-31", 98, 100));
        assertThat(AUDITOR.text("/actions/" + story.action())).contains("Supervision within 4 weeks 98%", "90% Met");
    }

    @Test
    void whatPeopleSaidAndTheRisksItWorksAgainstStandBesideIt() throws Exception {
        Story story = SERVICE.story();
        assertThat(AUDITOR.text("/actions/" + story.action()))
                .doesNotContain("What people said", "Risks it works against");
        SERVICE.post("/api/voices", """
                {"source":"staff","heardOn":"2019-06-12","theme":"Caseloads","summary":"They fall at last.","actionIds":["%s"]}""".formatted(story.action()));
        SERVICE.post("/api/risks", """
                {"planId":"%s","title":"Trainers leave","description":"Nobody trains","owner":"Head of practice",
                 "inherent":{"likelihood":4,"impact":4},"residual":{"likelihood":2,"impact":4},
                 "mitigation":"A second provider","raisedOn":"2019-06-12","actionIds":["%s"]}""".formatted(story.plan(), story.action()));
        assertThat(AUDITOR.text("/actions/" + story.action()))
                .contains("Caseloads, staff, 12 June 2019 They fall at last.", "Trainers leave, 8 of 25");
    }

    private static String milestone(String action, String title, String dueOn) throws Exception {
        LEAD.fill(action + "/milestones/new", Map.of("title", title, "dueOn", dueOn));
        String id = SERVICE.read("/api" + action).at("/milestones/0/id").asString();
        return action + "/milestones/" + id;
    }

    private static UUID id(String action) {
        return UUID.fromString(action.substring("/actions/".length()));
    }

    /** What stands in a form's fields. */
    private static Map<String, String> typed(Document page) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String field : List.of("title", "outcome", "lead", "seen")) {
            answers.put(field, page.select("[name=" + field + "]").first().val());
        }
        page.select("input[name=addresses][checked]").forEach(box -> answers.put("addresses", box.val()));
        return answers;
    }
}
