package org.improvementledger.actionplan.inspection;

import static org.improvementledger.actionplan.Refusals.refusal;
import static org.improvementledger.actionplan.inspection.VisitOfNovember.FINDING;
import static org.improvementledger.actionplan.inspection.VisitOfNovember.ID;
import static org.improvementledger.actionplan.inspection.VisitOfNovember.RECEIVED;
import static org.improvementledger.actionplan.inspection.VisitOfNovember.finding;
import static org.improvementledger.actionplan.inspection.VisitOfNovember.recorded;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.DeadlineKind;
import org.improvementledger.events.DeadlineMet;
import org.improvementledger.events.DeadlineMetCorrected;
import org.improvementledger.events.DeadlineStated;
import org.improvementledger.events.FindingCorrected;
import org.improvementledger.events.FindingKind;
import org.improvementledger.events.InspectionKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which deadlines an inspection has, and what is recorded and corrected about them. */
class RecordedDeadlinesTest {

    private static final String REASON = "The letter says so";

    private final AggregateTestFixture<Inspection> fixture = new AggregateTestFixture<>(Inspection.class);

    @Test
    void takesTheInspectoratesOwnDateAndAnotherAfterIt() {
        DeadlineStated first = stated(RECEIVED.plusDays(50));
        fixture.given(recorded(InspectionKind.JTAI))
                .when(new StateDeadline(ID, DeadlineKind.WRITTEN_STATEMENT, RECEIVED.plusDays(50), REASON))
                .expectEvents(first);
        fixture.given(recorded(InspectionKind.JTAI), first)
                .when(new StateDeadline(ID, DeadlineKind.WRITTEN_STATEMENT, RECEIVED.plusDays(50), REASON))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(recorded(InspectionKind.JTAI), first)
                .when(new StateDeadline(ID, DeadlineKind.WRITTEN_STATEMENT, RECEIVED.plusDays(60), REASON))
                .expectEvents(stated(RECEIVED.plusDays(60)));
    }

    @Test
    void refusesDatesBeforeTheReceipt() {
        fixture.given(recorded(InspectionKind.STANDARD))
                .when(new StateDeadline(ID, DeadlineKind.WRITTEN_STATEMENT, RECEIVED, REASON))
                .expectEvents(stated(RECEIVED));
        fixture.given(recorded(InspectionKind.STANDARD))
                .when(new StateDeadline(ID, DeadlineKind.WRITTEN_STATEMENT, RECEIVED.minusDays(1), REASON))
                .expectNoEvents()
                .expectException(refusal(
                        "dates-out-of-order",
                        "dueOn",
                        "The report was received on 2020-11-16; this date cannot come before it."));
        fixture.given(recorded(InspectionKind.STANDARD))
                .when(new MeetDeadline(ID, DeadlineKind.WRITTEN_STATEMENT, RECEIVED.minusDays(1), null))
                .expectNoEvents()
                .expectException(refusal(
                        "dates-out-of-order",
                        "metOn",
                        "The report was received on 2020-11-16; this date cannot come before it."));
    }

    @Test
    void isMetOnce() {
        fixture.given(recorded(InspectionKind.STANDARD))
                .when(new MeetDeadline(ID, DeadlineKind.WRITTEN_STATEMENT, RECEIVED, "Sent"))
                .expectEvents(met(RECEIVED));
        fixture.given(recorded(InspectionKind.STANDARD), met(RECEIVED))
                .when(new MeetDeadline(ID, DeadlineKind.WRITTEN_STATEMENT, RECEIVED, "Sent"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(recorded(InspectionKind.STANDARD), met(RECEIVED))
                .when(new MeetDeadline(ID, DeadlineKind.WRITTEN_STATEMENT, RECEIVED.plusDays(1), "Sent"))
                .expectNoEvents()
                .expectException(
                        refusal("already-met", "metOn", "This deadline was recorded as met already, on 2020-11-16."));
    }

    @Test
    void correctsTheDayAndHowAndTheCorrectionOnceMore() {
        DeadlineMetCorrected first = correction(RECEIVED.plusDays(2), "Sent").done();
        fixture.given(recorded(InspectionKind.STANDARD), met(RECEIVED))
                .when(correction(RECEIVED.plusDays(2), "Sent"))
                .expectEvents(first);
        fixture.given(recorded(InspectionKind.STANDARD), met(RECEIVED), first)
                .when(correction(RECEIVED.plusDays(2), "Sent"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(recorded(InspectionKind.STANDARD), met(RECEIVED), first)
                .when(correction(RECEIVED, "Sent"))
                .expectEvents(correction(RECEIVED, "Sent").done());
        fixture.given(recorded(InspectionKind.STANDARD), met(RECEIVED), first)
                .when(correction(RECEIVED.plusDays(2), null))
                .expectEvents(correction(RECEIVED.plusDays(2), null).done());
    }

    @Test
    void theFirstRecordingComesAgainQuietlyAfterACorrection() {
        fixture.given(
                        recorded(InspectionKind.STANDARD),
                        met(RECEIVED),
                        correction(RECEIVED.plusDays(2), "Sent").done())
                .when(new MeetDeadline(ID, DeadlineKind.WRITTEN_STATEMENT, RECEIVED, "Sent"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(
                        recorded(InspectionKind.STANDARD),
                        met(RECEIVED),
                        correction(RECEIVED.plusDays(2), "Sent").done())
                .when(new MeetDeadline(ID, DeadlineKind.WRITTEN_STATEMENT, RECEIVED.plusDays(2), "Sent"))
                .expectNoEvents()
                .expectException(
                        refusal("already-met", "metOn", "This deadline was recorded as met already, on 2020-11-18."));
    }

    @Test
    void whatWasNotDoneIsTakenBackAndCanBeRecordedAgain() {
        DeadlineMetCorrected takenBack = correction(null, null).done();
        fixture.given(recorded(InspectionKind.STANDARD), met(RECEIVED))
                .when(correction(null, null))
                .expectEvents(takenBack);
        fixture.given(recorded(InspectionKind.STANDARD), met(RECEIVED), takenBack)
                .when(correction(null, null))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(recorded(InspectionKind.STANDARD), met(RECEIVED), takenBack)
                .when(new MeetDeadline(ID, DeadlineKind.WRITTEN_STATEMENT, RECEIVED, "Sent"))
                .expectEvents(met(RECEIVED));
        fixture.given(recorded(InspectionKind.STANDARD), met(RECEIVED), takenBack, met(RECEIVED))
                .when(correction(null, null))
                .expectEvents(takenBack);
        fixture.given(recorded(InspectionKind.STANDARD), met(RECEIVED))
                .when(correction(null, "Sent"))
                .expectNoEvents()
                .expectException(refusal(
                        "not-met",
                        "note",
                        "What was not done was not done in any way; the reason says what was wrong."));
    }

    @Test
    void refusesToCorrectWhatIsRightOrNotRecordedAsMet() {
        fixture.given(recorded(InspectionKind.STANDARD), met(RECEIVED))
                .when(correction(RECEIVED, "Sent"))
                .expectNoEvents()
                .expectException(refusal("nothing-corrected", null, "This is what is recorded already."));
        fixture.given(recorded(InspectionKind.STANDARD))
                .when(correction(RECEIVED, "Sent"))
                .expectNoEvents()
                .expectException(refusal(
                        "not-met", null, "This deadline is not recorded as met, so there is nothing to correct."));
        fixture.given(
                        recorded(InspectionKind.STANDARD),
                        met(RECEIVED),
                        correction(null, null).done())
                .when(correction(RECEIVED, "Sent"))
                .expectNoEvents()
                .expectException(refusal(
                        "not-met", null, "This deadline is not recorded as met, so there is nothing to correct."));
    }

    @Test
    void aCorrectedDayIsNotBeforeTheReceiptEither() {
        fixture.given(recorded(InspectionKind.STANDARD), met(RECEIVED.plusDays(1)))
                .when(correction(RECEIVED, "Sent"))
                .expectEvents(correction(RECEIVED, "Sent").done());
        fixture.given(recorded(InspectionKind.STANDARD), met(RECEIVED.plusDays(1)))
                .when(correction(RECEIVED.minusDays(1), "Sent"))
                .expectNoEvents()
                .expectException(refusal(
                        "dates-out-of-order",
                        "metOn",
                        "The report was received on 2020-11-16; this date cannot come before it."));
    }

    /** Which deadlines there are, by kind and by whether there is an area for priority action. */
    @ParameterizedTest
    @CsvSource({
        "STANDARD,false,REPORT_PUBLICATION,true",
        "STANDARD,false,WRITTEN_STATEMENT,true",
        "STANDARD,true,DRAFT_STATEMENT,false",
        "SHORT,false,WRITTEN_STATEMENT,true",
        "JTAI,false,WRITTEN_STATEMENT,true",
        "FOCUSED_VISIT,false,REPORT_PUBLICATION,true",
        "FOCUSED_VISIT,false,DRAFT_STATEMENT,false",
        "FOCUSED_VISIT,false,WRITTEN_STATEMENT,false",
        "FOCUSED_VISIT,true,DRAFT_STATEMENT,true",
        "FOCUSED_VISIT,true,WRITTEN_STATEMENT,true",
        "MONITORING_VISIT,true,REPORT_PUBLICATION,false",
        "MONITORING_VISIT,true,WRITTEN_STATEMENT,false",
    })
    void hasOnlyTheDeadlinesOfItsKind(
            InspectionKind kind, boolean priorityAction, DeadlineKind deadline, boolean there) {
        var when = fixture.given(
                        recorded(kind),
                        finding(priorityAction ? FindingKind.AREA_FOR_PRIORITY_ACTION : FindingKind.STRENGTH))
                .when(new MeetDeadline(ID, deadline, RECEIVED, null));
        if (there) {
            when.expectEvents(new DeadlineMet(ID, deadline, RECEIVED, null));
        } else {
            when.expectNoEvents().expectException(refusedBy("no-such-deadline"));
        }
    }

    @Test
    void aFindingCorrectedIntoPriorityActionBringsTheStatements() {
        fixture.given(
                        recorded(InspectionKind.FOCUSED_VISIT),
                        finding(FindingKind.AREA_FOR_IMPROVEMENT),
                        new FindingCorrected(
                                ID, FINDING, FindingKind.AREA_FOR_PRIORITY_ACTION, "Safety planning", REASON))
                .when(new MeetDeadline(ID, DeadlineKind.DRAFT_STATEMENT, RECEIVED, null))
                .expectEvents(new DeadlineMet(ID, DeadlineKind.DRAFT_STATEMENT, RECEIVED, null));
    }

    private static DeadlineStated stated(LocalDate dueOn) {
        return new DeadlineStated(ID, DeadlineKind.WRITTEN_STATEMENT, dueOn, REASON);
    }

    private static DeadlineMet met(LocalDate metOn) {
        return new DeadlineMet(ID, DeadlineKind.WRITTEN_STATEMENT, metOn, "Sent");
    }

    private static CorrectMetDeadline correction(@Nullable LocalDate metOn, @Nullable String note) {
        return new CorrectMetDeadline(ID, DeadlineKind.WRITTEN_STATEMENT, metOn, note, REASON);
    }

    private static Matcher<RuleRefusedException> refusedBy(String rule) {
        return new TypeSafeMatcher<>() {
            @Override
            protected boolean matchesSafely(RuleRefusedException refused) {
                return refused.rule().equals(rule);
            }

            @Override
            public void describeTo(Description description) {
                description.appendText("refused by " + rule);
            }
        };
    }
}
