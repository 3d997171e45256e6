package org.improvementledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What improvement leads, those who verify and the board do, in a browser with the keyboard alone: at a desk and on a phone. Each has a plan of its own. */
class ImprovementJourneysIT {

    private final Pair pair = Pair.shared();

    @ParameterizedTest(name = "on a phone: {0}")
    @ValueSource(booleans = {false, true})
    void anActionGoesFromAReportToItsClosure(boolean onAPhone, @TempDir Path folder) throws IOException {
        PlannedAction action = PlannedAction.in(pair);
        String page = "/actions/" + action.id();
        try (Visitor lead = Visitor.as("improvement-lead", onAPhone);
                Visitor second = Visitor.as("second-improvement-lead", onAPhone);
                Visitor chair = Visitor.as("board-chair", onAPhone)) {
            report(lead, page);
            logMilestone(lead, page + "/milestones/" + action.milestone() + "/reached");
            attach(lead, page, Files.writeString(folder.resolve("audit.csv"), "month,audited\n2019-08,12\n"));

            lead.open(pair.plan(page + "/completion"));
            lead.type("statement", "Every assessment of the month was in time");
            lead.goOn();
            lead.assertSound("completion-check");
            lead.goOn();
            lead.assertSound("completion-proposed");
            assertThat(state(action)).isEqualTo("completion-proposed");
            lead.open(pair.plan(page));
            assertThat(lead.page().locator("main a[href$='/verification']").count())
                    .as("who proposed is not led to verify")
                    .isZero();

            second.open(pair.plan(page));
            second.press("main a[href$='/verification']");
            second.type("note", "Ten assessments were read");
            second.assertSound("verification");
            second.goOn();
            second.goOn();
            second.assertSound("verification-done");
            assertThat(state(action)).isEqualTo("verified");

            chair.open(pair.plan(page));
            chair.press("main a[href$='/closure']");
            chair.type("note", "Closed at the meeting");
            chair.assertSound("closure");
            chair.goOn();
            chair.goOn();
            assertThat(state(action)).isEqualTo("closed");
            chair.open(pair.plan(page));
            assertThat(chair.text()).contains("Closed", "Ten assessments were read", "audit.csv", "Off track");
            chair.assertSound("action-closed");
        }
    }

    private void report(Visitor lead, String page) {
        lead.open(pair.plan(page));
        lead.press("main a[href$='/progress/new']");
        lead.type("summary", "Off track until the duty team is complete");
        lead.choose("rating", "amber");
        lead.assertSound("progress");
        lead.goOn();
        assertThat(lead.text()).contains("There is a problem");
        lead.assertSound("progress-refused");
        lead.type("recoveryPlan", "Two practitioners help out");
        lead.goOn();
        assertThat(lead.text()).contains("Check your answers", "Two practitioners help out");
        lead.assertSound("progress-check");
        lead.goOn();
        lead.assertSound("progress-done");
    }

    private void logMilestone(Visitor lead, String page) {
        lead.open(pair.plan(page));
        lead.type("reachedOn", "20 September 2019");
        lead.type("note", "Seen in the audit of September");
        lead.assertSound("log-milestone");
        lead.goOn();
        lead.goOn();
        lead.assertSound("log-milestone-done");
    }

    private void attach(Visitor lead, String page, Path file) {
        lead.open(pair.plan(page + "/evidence/new"));
        lead.type("title", "The audit of August");
        lead.tabTo("main input[name=file]");
        lead.page().setInputFiles("main input[name=file]", file);
        lead.assertSound("attach-a-file");
        lead.goOn();
        assertThat(lead.text()).contains("The file is attached.");
        lead.assertSound("file-attached");
        lead.open(pair.plan("/evidence"));
        assertThat(lead.text()).contains("The audit of August");
        lead.assertSound("evidence");
    }

    @ParameterizedTest(name = "on a phone: {0}")
    @ValueSource(booleans = {false, true})
    void aReadingIsRecordedAndRestated(boolean onAPhone) {
        UUID measure = UUID.randomUUID();
        accepted(pair.post("improvement-lead", "plan", "/api/measures", """
                {"id":"%s","title":"Audits in time","definition":"Audits held by their day","unit":"percentage",
                 "numerator":"Audits in time","denominator":"Audits due","polarity":"higher-is-better",
                 "frequency":"monthly","source":"Audit log","countsPeople":false}""".formatted(measure)));
        try (Visitor lead = Visitor.as("improvement-lead", onAPhone)) {
            lead.open(pair.plan("/measures/" + measure));
            lead.press("main a[href$='/readings/new']");
            lead.type("numerator", "18");
            lead.type("denominator", "20");
            lead.type("periodFrom", "1 May 2019");
            lead.type("periodTo", "31 May 2019");
            lead.assertSound("reading");
            lead.goOn();
            lead.goOn();
            lead.assertSound("reading-recorded");
            lead.open(pair.plan("/measures/" + measure));
            assertThat(lead.text()).contains("90%");
            lead.press("main a[href$='/restatement']");
            lead.type("numerator", "16");
            lead.type("denominator", "20");
            lead.type("reason", "Two were counted twice");
            lead.goOn();
            lead.goOn();
            lead.open(pair.plan("/measures/" + measure));
            assertThat(lead.text()).contains("80%", "Two were counted twice");
            lead.assertSound("measure-restated");
        }
    }

    @ParameterizedTest(name = "on a phone: {0}")
    @ValueSource(booleans = {false, true})
    void theBoardMeetsOverAPackThatStays(boolean onAPhone) {
        UUID meeting = UUID.randomUUID();
        String plan = pair.get(
                        "auditor",
                        "plan",
                        "/api/actions/" + PlannedAction.in(pair).id())
                .json()
                .get("planId")
                .asString();
        accepted(pair.post("improvement-lead", "plan", "/api/meetings", """
                {"id":"%s","planId":"%s","title":"Improvement board","meetsOn":"2019-10-02"}""".formatted(meeting, plan)));
        try (Visitor chair = Visitor.as("board-chair", onAPhone)) {
            chair.open(pair.plan("/meetings/" + meeting));
            chair.press("main a[href$='/packs/new']");
            chair.assertSound("freeze-pack");
            chair.goOn();
            chair.goOn();
            chair.assertSound("pack-frozen");
            String pack = pair.get("auditor", "plan", "/api/packs?meetingId=" + meeting)
                    .json()
                    .at("/items/0/id")
                    .asString();
            String seen = page(chair, pack);
            chair.open(pair.plan("/meetings/" + meeting));
            chair.press("main a[href$='/holding']");
            chair.type("attended", "Chair of the improvement board");
            chair.goOn();
            chair.goOn();
            chair.open(pair.plan("/meetings/" + meeting));
            assertThat(chair.text()).contains("Held");
            chair.assertSound("meeting-held");
            assertThat(chair.open(pair.plan("/packs/" + pack + "/then-and-now")))
                    .isEqualTo(200);
            chair.assertSound("pack-then-and-now");
            assertThat(page(chair, pack)).isEqualTo(seen);
        }
    }

    @ParameterizedTest(name = "on a phone: {0}")
    @ValueSource(booleans = {false, true})
    void anAuditorComparesAndReplays(boolean onAPhone) {
        try (Visitor auditor = Visitor.as("auditor", onAPhone)) {
            auditor.open(pair.plan("/audit"));
            auditor.press("main a[href^='/audit/compare']");
            auditor.type("since", "20");
            auditor.type("until", "60");
            auditor.goOn();
            assertThat(auditor.text()).contains("Added");
            assertThat(auditor.page().locator("main th").allTextContents()).contains("Field");
            auditor.assertSound("compare");
            auditor.open(pair.plan("/audit/replay"));
            auditor.assertSound("replay");
            auditor.goOn();
            auditor.press("main a[rel=next]");
            assertThat(auditor.text()).contains("What it changed");
            auditor.assertSound("replay-step");
            auditor.press("main a[href*='play=true']");
            String first = auditor.page().url();
            auditor.page().waitForURL(address -> !address.equals(first));
            assertThat(auditor.text()).contains("Stop");
        }
    }

    private String page(Visitor visitor, String pack) {
        assertThat(visitor.open(pair.plan("/packs/" + pack + "/page"))).isEqualTo(200);
        return visitor.page().content();
    }

    private String state(PlannedAction action) {
        return pair.get("auditor", "plan", "/api/actions/" + action.id())
                .json()
                .get("state")
                .asString();
    }

    private static void accepted(Pair.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    }
}
