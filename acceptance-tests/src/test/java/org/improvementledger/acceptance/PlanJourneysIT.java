package org.improvementledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a plan comes to be and is watched over, in a browser with the keyboard alone: at a desk and on a phone. Each has things of its own. */
class PlanJourneysIT {

    private final Pair pair = Pair.shared();

    @ParameterizedTest(name = "on a phone: {0}")
    @ValueSource(booleans = {false, true})
    void anInspectionIsRecordedAndItsDeadlineMet(boolean phone) {
        try (Visitor lead = Visitor.as("improvement-lead", phone)) {
            lead.open(pair.plan("/inspections"));
            lead.press("main a[href$='/inspections/new']");
            lead.choose("kind", "standard");
            lead.type("framework", "ILACS 2018");
            lead.type("fieldworkFrom", "11 February 2019");
            lead.type("fieldworkTo", "22 February 2019");
            lead.type("reportReceivedOn", "25 March 2019");
            lead.assertSound("inspection" + on(phone));
            lead.finish();
            lead.press("main a[href$='/judgements/new']");
            lead.choose("area", "overall-effectiveness");
            lead.choose("grade", "inadequate");
            lead.finish();
            lead.press("main a[href$='/findings/new']");
            lead.choose("kind", "area-for-improvement");
            lead.type("text", "The quality of assessments");
            lead.finish();
            assertThat(lead.text()).contains("Inadequate", "The quality of assessments", "Overdue");

            lead.press("main a[href$='/written-statement/met']");
            lead.type("metOn", "9 July 2019");
            lead.finish();
            assertThat(lead.text()).contains("Done 9 Jul 2019", "Met late");
            lead.press("main a[href$='/written-statement/met/correction']");
            lead.type("metOn", "5 July 2019");
            lead.type("reason", "The receipt is of 5 July");
            lead.assertSound("deadline-correction" + on(phone));
            lead.finish();
            assertThat(lead.text()).contains("Done 5 Jul 2019", "The receipt is of 5 July");
            lead.assertSound("inspection-recorded" + on(phone));
        }
    }

    @ParameterizedTest(name = "on a phone: {0}")
    @ValueSource(booleans = {false, true})
    void aPlanIsDraftedAgreedSentAndRevised(boolean phone) {
        UUID inspection = UUID.randomUUID();
        assertThat(pair.post("improvement-lead", "plan", "/api/inspections", Bodies.inspection(inspection))
                        .status())
                .isEqualTo(201);
        try (Visitor lead = Visitor.as("improvement-lead", phone);
                Visitor chair = Visitor.as("board-chair", phone)) {
            lead.open(pair.plan("/plans/new?inspection=" + inspection));
            lead.type("title", "Improvement plan of " + inspection);
            lead.assertSound("plan-draft" + on(phone));
            lead.finish();
            String page = lead.page().url();
            addPriority(lead, "A stable workforce", phone);
            agree(chair, page, phone);

            open(lead, page, "/submission");
            lead.type("submittedOn", "1 July 2019");
            lead.type("recipient", "The inspectorate and the department");
            lead.finish();
            open(lead, page, "/revision");
            lead.type("revisedOn", "2 November 2020");
            lead.type("reason", "The visit of October found more to do");
            lead.assertSound("plan-revision" + on(phone));
            lead.finish();
            lead.open(page);
            addPriority(lead, "Safe plans for every child at risk", phone);
            lead.open(page);
            lead.press("main a[href$='/versions']");
            assertThat(lead.text()).contains("Version 1");
            lead.press("main a[href*='right=now']");
            assertThat(lead.text()).contains("Safe plans for every child at risk");
            lead.assertSound("plan-versions-compared" + on(phone));
        }
    }

    private void addPriority(Visitor lead, String title, boolean phone) {
        lead.press("main a[href$='/priorities']");
        lead.press("main a[href$='/priorities/new']");
        lead.type("title", title);
        lead.type("outcome", "Children keep the same social worker");
        lead.assertSound("priority" + on(phone));
        lead.finish();
    }

    private void agree(Visitor chair, String page, boolean phone) {
        open(chair, page, "/agreement");
        chair.type("agreedOn", "12 June 2019");
        chair.type("note", "Agreed without amendment");
        chair.assertSound("plan-agreement" + on(phone));
        chair.finish();
        assertThat(chair.text()).contains("The plan is agreed");
    }

    @ParameterizedTest(name = "on a phone: {0}")
    @ValueSource(booleans = {false, true})
    void aRiskIsRaisedAssessedAndClosed(boolean phone) {
        String plan = "Improvement plan of " + UUID.randomUUID();
        UUID inspection = UUID.randomUUID();
        pair.post("improvement-lead", "plan", "/api/inspections", Bodies.inspection(inspection));
        pair.post(
                "improvement-lead",
                "plan",
                "/api/plans",
                Bodies.plan(UUID.randomUUID(), inspection).replace("Improvement plan", plan));
        try (Visitor lead = Visitor.as("improvement-lead", phone)) {
            lead.open(pair.plan("/risks"));
            lead.press("main a[href$='/risks/new']");
            lead.type("planId", plan);
            lead.type("title", "Too few experienced social workers");
            lead.type("description", "Caseloads rise and visits are late");
            lead.type("owner", "Principal social worker");
            lead.choose("inherentLikelihood", "5");
            lead.choose("inherentImpact", "4");
            lead.type("mitigation", "Retention payments");
            lead.choose("residualLikelihood", "3");
            lead.choose("residualImpact", "4");
            lead.type("raisedOn", "13 May 2019");
            lead.assertSound("risk" + on(phone));
            lead.finish();
            lead.press("main a[href$='/assessments/new']");
            lead.choose("residualLikelihood", "2");
            lead.choose("residualImpact", "4");
            lead.type("reason", "Twelve posts were filled");
            lead.type("assessedOn", "13 January 2020");
            lead.finish();
            assertThat(lead.text()).contains("Twelve posts were filled");
            lead.assertSound("risk-assessed" + on(phone));
            lead.press("main a[href$='/closure']");
            lead.type("reason", "The workforce is stable");
            lead.type("closedOn", "14 March 2022");
            lead.finish();
            assertThat(lead.text()).contains("Closed", "The workforce is stable");
        }
    }

    @ParameterizedTest(name = "on a phone: {0}")
    @ValueSource(booleans = {false, true})
    void whatChildrenSaidIsAnswered(boolean phone) {
        String theme = "Being told " + UUID.randomUUID();
        try (Visitor lead = Visitor.as("improvement-lead", phone)) {
            lead.open(pair.plan("/voices"));
            lead.press("main a[href$='/voices/new']");
            lead.choose("source", "children");
            lead.type("heardOn", "18 September 2019");
            lead.type("theme", theme);
            lead.type("summary", "Tell us before our social worker changes");
            lead.assertSound("voice" + on(phone));
            lead.finish();
            lead.press("main a[href$='/answers/new']");
            lead.type("answer", "Every change is told in person, a week before");
            lead.type("answeredOn", "20 November 2019");
            lead.finish();
            assertThat(lead.text()).contains(theme, "Every change is told in person");
            lead.assertSound("voice-answered" + on(phone));
        }
    }

    @ParameterizedTest(name = "on a phone: {0}")
    @ValueSource(booleans = {false, true})
    void aReviewFallsDueAndIsHeld(boolean phone) {
        String title = "Review of the plan " + UUID.randomUUID();
        try (Visitor lead = Visitor.as("improvement-lead", phone)) {
            lead.open(pair.plan("/reviews"));
            lead.press("main a[href$='/reviews/new']");
            lead.type("title", title);
            lead.type("responsible", "Director of children's services");
            lead.type("rule", "FREQ=MONTHLY;INTERVAL=3;COUNT=2");
            lead.type("startsOn", "3 June 2019");
            lead.type("toleranceDays", "3");
            lead.assertSound("review-schedule" + on(phone));
            lead.finish();
            lead.press("main a[href$='/held/2019-06-03']");
            lead.type("heldOn", "4 June 2019");
            lead.type("note", "Two milestones at risk");
            lead.finish();
            assertThat(lead.text()).contains(title, "4 Jun 2019");
            lead.assertSound("review-held" + on(phone));
        }
    }

    @ParameterizedTest(name = "on a phone: {0}")
    @ValueSource(booleans = {false, true})
    void theDeadlinesAreSubscribedTo(boolean phone) {
        try (Visitor officer = Visitor.as("finance-officer", phone)) {
            officer.open(pair.plan("/deadlines"));
            officer.press("main form[action$='/deadlines/subscription'] button");
            officer.assertSound("calendar-address" + on(phone));
            String address = officer.page().locator("#subscription-address").innerText();
            assertThat(address).startsWith(pair.plan("/api/calendars/"));
            String path = address.substring(pair.plan("").length());
            assertThat(pair.get("", "plan", path).text()).startsWith("BEGIN:VCALENDAR");
            officer.open(pair.plan("/deadlines"));
            officer.assertSound("calendar-subscribed" + on(phone));
            officer.press("main form[action$='/subscription/end'] button");
            assertThat(officer.text()).contains("Your calendar address is ended.");
            assertThat(pair.get("", "plan", path).status()).isEqualTo(404);
        }
    }

    /** A step of the plan, from its page. */
    private static void open(Visitor visitor, String page, String step) {
        visitor.open(page);
        visitor.tabTo("main details summary");
        visitor.page().keyboard().press("Enter");
        visitor.press("main a[href$='" + step + "']");
    }

    private static String on(boolean phone) {
        return phone ? "-on-a-phone" : "";
    }
}
