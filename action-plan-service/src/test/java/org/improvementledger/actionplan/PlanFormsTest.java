package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.improvementledger.actionplan.PlanService.Story;
import org.junit.jupiter.api.Test;

/** A plan from its draft to its end, its versions beside each other, and its actions over time and in a list. */
class PlanFormsTest {

    private static final PlanService SERVICE = PlanService.shared();
    private static final Visitor LEAD = new Visitor(SERVICE, "improvement-lead");
    private static final Visitor CHAIR = new Visitor(SERVICE, "board-chair");
    private static final Visitor AUDITOR = new Visitor(SERVICE, "auditor");
    private static final Visitor ADMINISTRATOR = new Visitor(SERVICE, "administrator");

    @Test
    void aPlanGoesItsWholeWay() throws Exception {
        Story story = SERVICE.story();
        String plan = LEAD.fill(
                "/plans/new",
                Map.of(
                        "title",
                        "Second plan",
                        "inspectionId",
                        story.inspection().toString()));
        LEAD.fill(plan + "/priorities/new", Map.of("title", "Workforce", "outcome", "A stable workforce"));
        String priority =
                SERVICE.read("/api" + plan + "/priorities").at("/items/0/id").asString();
        LEAD.fill(
                plan + "/priorities/" + priority + "/rewording",
                Map.of("title", "A confident workforce", "reason", "The board asked for it"));
        assertThat(AUDITOR.text(plan + "/priorities"))
                .contains("A confident workforce", "No outcome is told")
                .doesNotContain("Reword");
        assertThat(LEAD.text(plan)).contains("Record that it was sent: not yet, the board has not agreed this version");
        assertThat(LEAD.text(plan + "/submission")).contains("The board has not agreed this version of the plan yet");
        String meeting = CHAIR.fill(plan + "/meetings/new", Map.of("title", "Board", "meetsOn", "12 June 2019"));
        CHAIR.fill(meeting + "/holding", Map.of("heldOn", "12 June 2019", "attended", "Director"));
        CHAIR.fill(
                plan + "/agreement",
                Map.of(
                        "agreedOn",
                        "12 June 2019",
                        "meetingId",
                        meeting.substring("/meetings/".length()),
                        "note",
                        "Agreed"));
        assertThat(CHAIR.text(plan))
                .contains("Version 1 agreed", "Agree the plan: not yet, version 1 is agreed already");
        assertThat(CHAIR.text(plan + "/agreement")).contains("Version 1 was agreed on 12 June 2019");
        LEAD.fill(plan + "/submission", Map.of("submittedOn", "1 July 2019", "recipient", "The inspectorate"));
        LEAD.fill(plan + "/revision", Map.of("revisedOn", "2 November 2020", "reason", "The focused visit"));
        assertThat(AUDITOR.text(plan)).contains("Version 2 drafted").doesNotContain("Work on this plan");
        assertThat(AUDITOR.text(plan + "/versions"))
                .contains("Version 1", "12 Jun 2019", "1 Jul 2019 to The inspectorate", "What differs now");
        CHAIR.fill(plan + "/closure", Map.of("closedOn", "30 September 2022", "reason", "Intervention ended"));
        assertThat(LEAD.text(plan)).contains("Version 2 closed").doesNotContain("Add an action");
        assertThat(LEAD.text(plan + "/priorities/new")).contains("This plan was closed on 30 September 2022");
        assertThat(AUDITOR.status("/plans/new")).isEqualTo(403);
    }

    @Test
    void twoVersionsAreShownSideBySide() throws Exception {
        Story story = SERVICE.story();
        String plan = "/plans/" + story.plan();
        assertThat(AUDITOR.text(plan + "/versions")).contains("The board has agreed no version yet");
        CHAIR.fill(plan + "/agreement", Map.of("agreedOn", "12 June 2019"));
        assertThat(AUDITOR.text(plan + "/versions/compare?left=1&right=now")).contains("Nothing differs");
        LEAD.fill(plan + "/revision", Map.of("revisedOn", "2 November 2020", "reason", "The focused visit"));
        LEAD.fill(plan + "/priorities/new", Map.of("title", "Workforce"));
        SERVICE.post(
                "/api/plans/" + story.plan() + "/actions",
                Bodies.action(UUID.randomUUID(), "")
                        .replace("Training and support for social workers", "Safety planning"));
        LEAD.fill(
                "/actions/" + story.action() + "/rescheduling",
                Map.of("startOn", "1 April 2019", "dueOn", "30 June 2020", "reason", "Later", "approver", "Director"));
        CHAIR.fill(plan + "/agreement", Map.of("agreedOn", "10 November 2020"));
        SERVICE.post(SERVICE.story().milestonePath() + "/reached", Bodies.reached("2019-09-20"));
        String page = AUDITOR.text(plan + "/versions/compare?left=1&right=2");
        assertThat(page)
                .contains("Version 1, agreed 12 Jun 2019", "Version 2, agreed 10 Nov 2020")
                .contains("Workforce Added", "Safety planning Added")
                .contains("Training and support for social workers Changed")
                .contains("Due 31 Mar 2020 30 Jun 2020")
                .doesNotContain("Lead Principal social worker Principal");
        assertThat(AUDITOR.text(plan + "/versions/compare?left=2&right=1")).contains("Safety planning Removed");
        assertThat(AUDITOR.read(plan + "/versions/compare.csv?left=1&right=2"))
                .contains("Action,Training and support for social workers,Changed,Due,31 Mar 2020,30 Jun 2020");
        assertThat(AUDITOR.status(plan + "/versions/compare?left=1&right=3")).isEqualTo(404);
    }

    @Test
    void thePlanOverTimeIsDrawnListedAndFiltered() throws Exception {
        Story story = SERVICE.story();
        String at = "/plans/" + story.plan() + "/timeline";
        assertThat(AUDITOR.read(at))
                .contains("<svg", "View this chart as a table", "as it was planned first", "1 Apr 2019 to 31 Mar 2020");
        assertThat(AUDITOR.text(at + "?rating=red&lead=Principal social worker"))
                .contains("1 action", "Red: overdue by", "Led by Principal social worker");
        assertThat(AUDITOR.text(at + "?rating=green")).contains("No action fits the filter");
        assertThat(AUDITOR.read(at + ".csv?rating=red"))
                .contains(
                        ",Training and support for social workers,Principal social worker,Open,Red,2019-04-01,2020-03-31");
        assertThat(AUDITOR.read(at + ".csv?rating=green")).doesNotContain("Training");
    }

    @Test
    void theActionsAreListedFilteredSortedAndPaged() throws Exception {
        Story story = SERVICE.story();
        String ofPlan = "/actions?plan=" + story.plan();
        for (int number = 10; number < 40; number++) {
            SERVICE.post(
                    "/api/plans/" + story.plan() + "/actions",
                    Bodies.action(UUID.randomUUID(), "")
                            .replace("Training and support for social workers", "Action " + number)
                            .replace("Principal social worker", "Head of quality"));
        }
        assertThat(AUDITOR.text(ofPlan + "&sort=-title"))
                .contains("31 actions", "Action 39")
                .doesNotContain("Action 10");
        assertThat(AUDITOR.text(ofPlan + "&sort=title&cursor=25"))
                .contains("Action 39")
                .doesNotContain("Action 10");
        assertThat(AUDITOR.text(ofPlan + "&lead=Principal social worker")).contains("1 action", "Training and support");
        assertThat(AUDITOR.text(ofPlan + "&state=cancelled")).contains("No action fits this filter");
        assertThat(AUDITOR.text(ofPlan + "&words=action 17&rating=red&overdueOnly=true"))
                .contains("1 action", "Action 17");
        assertThat(AUDITOR.read("/actions.csv?sort=title&plan=" + story.plan()).lines())
                .hasSize(32)
                .anyMatch(line -> line.startsWith("Action 10,Improvement plan 2019 to 2022,,Head of quality,Open,Red"));
    }

    @Test
    void theFirstPageTellsEachReaderWhatIsTheirs() throws Exception {
        Story story = SERVICE.story();
        SERVICE.post(story.milestonePath() + "/reached", Bodies.reached("2019-09-20"));
        SERVICE.attachLink(story.action());
        long lead = waiting(LEAD, "Verify completions");
        long chair = waiting(CHAIR, "Verify completions");
        long close = waiting(CHAIR, "Close verified actions");
        LEAD.fill(
                "/actions/" + story.action() + "/completion",
                Map.of("completedOn", "1 October 2019", "statement", "All are trained"));
        assertThat(waiting(LEAD, "Verify completions"))
                .as("nobody verifies what they proposed")
                .isEqualTo(lead);
        assertThat(waiting(CHAIR, "Verify completions")).isEqualTo(chair + 1);
        assertThat(CHAIR.text("/actions?verifiableOnly=true&plan=" + story.plan()))
                .contains("1 action");
        assertThat(LEAD.text("/actions?verifiableOnly=true&plan=" + story.plan()))
                .contains("No action fits");
        CHAIR.fill("/actions/" + story.action() + "/verification", Map.of("verifiedOn", "2 October 2019"));
        assertThat(waiting(CHAIR, "Close verified actions")).isEqualTo(close + 1);
        assertThat(LEAD.text("/"))
                .contains("Bring overdue actions back on track", "Meet the deadlines after inspections")
                .contains("Hold the reviews that are due", "Record the meetings of the board", "Who leads what")
                .doesNotContain("Close verified actions");
        assertThat(AUDITOR.text("/")).contains("Improvement plan 2019 to 2022").doesNotContain("For you to do");
    }

    @Test
    void anAdministratorSetsTheRatingRules() throws Exception {
        assertThat(AUDITOR.text("/rating-rules"))
                .contains("Version 1", "Ever since")
                .doesNotContain("Set the next version");
        ADMINISTRATOR.fill(
                "/rating-rules/new",
                Map.of("effectiveFrom", "1 April 2100", "amberDays", "28", "sustainmentDays", "91"));
        assertThat(AUDITOR.text("/rating-rules")).contains("1 Apr 2100 28 91", "Version 1 In force");
        assertThat(ADMINISTRATOR.refused(
                        "/rating-rules/new",
                        Map.of("effectiveFrom", "1 April 2100", "amberDays", "0", "sustainmentDays", "91")))
                .contains("Days of amber must be between 1 and 1,000");
        assertThat(LEAD.status("/rating-rules/new")).isEqualTo(403);
    }

    @Test
    void theListsLeadToEachOther() throws Exception {
        for (String list : new String[] {
            "/plans",
            "/actions",
            "/inspections",
            "/findings",
            "/deadlines",
            "/measures",
            "/reviews",
            "/meetings",
            "/voices",
            "/risks"
        }) {
            assertThat(AUDITOR.page(list)
                            .select("nav[aria-label=Improvement plan] a[aria-current=page]")
                            .attr("href"))
                    .isEqualTo(list);
        }
    }

    /** How many wait at a task of the first page. */
    private static long waiting(Visitor reader, String task) throws Exception {
        String status = reader.page("/")
                .select("li.govuk-task-list__item:contains(" + task + ") .govuk-task-list__status")
                .text();
        return status.equals("Nothing waits") ? 0 : Long.parseLong(status);
    }
}
