package org.improvementledger.actionplan.inspection;

import static org.improvementledger.actionplan.Refusals.refusal;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.DeadlineKind;
import org.improvementledger.events.DeadlineMet;
import org.improvementledger.events.DeadlineStated;
import org.improvementledger.events.FindingCorrected;
import org.improvementledger.events.FindingKind;
import org.improvementledger.events.FindingRecorded;
import org.improvementledger.events.Grade;
import org.improvementledger.events.InspectionCorrected;
import org.improvementledger.events.InspectionKind;
import org.improvementledger.events.InspectionRecorded;
import org.improvementledger.events.JudgementArea;
import org.improvementledger.events.JudgementCorrected;
import org.improvementledger.events.JudgementRecorded;
import org.improvementledger.events.PlanDrafted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be corrected about an inspection and what its deadlines take. */
class CorrectionsTest {

    private static final UUID ID = UUID.fromString("5f0c9a52-0d3c-4e0b-9d1b-6a1f0c4b2e01");
    private static final UUID FINDING = UUID.fromString("0b6d4c1e-6a55-4a2f-8f0d-2f2f7a9d1c02");
    private static final UUID CORRECTION = UUID.fromString("8a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c01");
    private static final LocalDate RECEIVED = LocalDate.of(2020, 11, 16);
    private static final String REASON = "The letter calls it a focused visit";

    private final AggregateTestFixture<Inspection> fixture = new AggregateTestFixture<>(Inspection.class);

    @Test
    void correctsTheKindAndKeepsTheRest() {
        fixture.given(recorded(InspectionKind.MONITORING_VISIT))
                .when(kind(CORRECTION, InspectionKind.FOCUSED_VISIT))
                .expectEvents(kindCorrected(CORRECTION, InspectionKind.FOCUSED_VISIT));
    }

    @Test
    void staysQuietWhenTheSameCorrectionComesAgain() {
        fixture.given(
                        recorded(InspectionKind.MONITORING_VISIT),
                        kindCorrected(CORRECTION, InspectionKind.FOCUSED_VISIT))
                .when(kind(CORRECTION, InspectionKind.FOCUSED_VISIT))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refusesAnotherCorrectionWithTheSameId() {
        fixture.given(
                        recorded(InspectionKind.MONITORING_VISIT),
                        kindCorrected(CORRECTION, InspectionKind.FOCUSED_VISIT))
                .when(kind(CORRECTION, InspectionKind.JTAI))
                .expectNoEvents()
                .expectException(refusal(
                        "already-exists",
                        "id",
                        "There is a different correction with the id " + CORRECTION + " already."));
    }

    @Test
    void refusesACorrectionThatCorrectsNothing() {
        fixture.given(
                        recorded(InspectionKind.MONITORING_VISIT),
                        kindCorrected(CORRECTION, InspectionKind.FOCUSED_VISIT))
                .when(kind(UUID.randomUUID(), InspectionKind.FOCUSED_VISIT))
                .expectNoEvents()
                .expectException(refusal("nothing-corrected", null, "This is what is recorded already."));
    }

    @Test
    void staysQuietWhenTheInspectionIsRecordedAgainAsItFirstWas() {
        fixture.given(recorded(InspectionKind.STANDARD), kindCorrected(CORRECTION, InspectionKind.SHORT))
                .when(new RecordInspection(
                        ID,
                        InspectionKind.STANDARD,
                        "ILACS 2018",
                        RECEIVED.minusDays(30),
                        RECEIVED.minusDays(29),
                        RECEIVED,
                        null,
                        null))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refusesDatesOutOfOrderWithThoseThatStand() {
        fixture.given(recorded(InspectionKind.STANDARD))
                .when(new CorrectInspection(
                        ID, CORRECTION, null, null, null, null, RECEIVED.minusDays(31), null, null, REASON))
                .expectNoEvents()
                .expectException(refusal(
                        "dates-out-of-order",
                        "reportReceivedOn",
                        "The report cannot be received before fieldwork begins."));
    }

    @Test
    void refusesAKindWithoutGradesWhileGradesStand() {
        fixture.given(
                        recorded(InspectionKind.STANDARD),
                        new JudgementRecorded(ID, JudgementArea.IMPACT_OF_LEADERS, Grade.GOOD))
                .when(kind(CORRECTION, InspectionKind.JTAI))
                .expectNoEvents()
                .expectException(
                        refusal(
                                "judgements-stand",
                                "kind",
                                "Grades are recorded for it, and this kind of inspection gives none. Correct its judgements first."));
    }

    @Test
    void takesAKindWithoutGradesOnceTheGradesAreCorrectedAway() {
        fixture.given(
                        recorded(InspectionKind.STANDARD),
                        new JudgementRecorded(ID, JudgementArea.IMPACT_OF_LEADERS, Grade.GOOD),
                        new JudgementCorrected(ID, JudgementArea.IMPACT_OF_LEADERS, null, REASON))
                .when(kind(CORRECTION, InspectionKind.JTAI))
                .expectEvents(kindCorrected(CORRECTION, InspectionKind.JTAI));
    }

    @Test
    void refusesDatesOfAnotherFrameworkWhileItsAreasAreGraded() {
        fixture.given(
                        recorded(InspectionKind.STANDARD),
                        new JudgementRecorded(ID, JudgementArea.CHILDREN_IN_CARE_AND_CARE_LEAVERS, Grade.GOOD))
                .when(new CorrectInspection(
                        ID,
                        CORRECTION,
                        null,
                        null,
                        LocalDate.of(2023, 1, 1),
                        LocalDate.of(2023, 1, 13),
                        LocalDate.of(2023, 2, 20),
                        null,
                        null,
                        REASON))
                .expectNoEvents()
                .expectException(
                        refusal(
                                "judgements-stand",
                                "fieldworkFrom",
                                "An area is graded that was not judged at the time of the corrected dates. Correct its judgements first."));
    }

    @Test
    void judgesByTheCorrectedKind() {
        fixture.given(recorded(InspectionKind.STANDARD), kindCorrected(CORRECTION, InspectionKind.FOCUSED_VISIT))
                .when(new RecordJudgement(ID, JudgementArea.IMPACT_OF_LEADERS, Grade.GOOD))
                .expectNoEvents()
                .expectException(
                        refusal(
                                "not-graded",
                                null,
                                "Only standard and short inspections give grades; this is a focused visit. Record a finding instead."));
    }

    @Test
    void holdsSoManyCorrectionsAndNoMore() {
        Object[] full = IntStream.rangeClosed(0, Inspection.MOST_CORRECTIONS)
                .mapToObj(number -> number == 0
                        ? recorded(InspectionKind.STANDARD)
                        : kindCorrected(
                                new UUID(2, number), number % 2 == 0 ? InspectionKind.STANDARD : InspectionKind.SHORT))
                .toArray();
        fixture.given(full)
                .when(kind(CORRECTION, InspectionKind.SHORT))
                .expectNoEvents()
                .expectException(
                        refusal("too-many-corrections", null, "An inspection is corrected at most 100 times."));
    }

    @Test
    void correctsAGrade() {
        JudgementCorrected corrected =
                new JudgementCorrected(ID, JudgementArea.IMPACT_OF_LEADERS, Grade.OUTSTANDING, REASON);
        fixture.given(
                        recorded(InspectionKind.STANDARD),
                        new JudgementRecorded(ID, JudgementArea.IMPACT_OF_LEADERS, Grade.GOOD))
                .when(new CorrectJudgement(ID, JudgementArea.IMPACT_OF_LEADERS, Grade.OUTSTANDING, REASON))
                .expectEvents(corrected);
        fixture.given(
                        recorded(InspectionKind.STANDARD),
                        new JudgementRecorded(ID, JudgementArea.IMPACT_OF_LEADERS, Grade.GOOD),
                        corrected)
                .when(new CorrectJudgement(ID, JudgementArea.IMPACT_OF_LEADERS, Grade.OUTSTANDING, REASON))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void staysQuietWhenAGradeIsRecordedAgainAsItFirstWas() {
        fixture.given(
                        recorded(InspectionKind.STANDARD),
                        new JudgementRecorded(ID, JudgementArea.IMPACT_OF_LEADERS, Grade.GOOD),
                        new JudgementCorrected(ID, JudgementArea.IMPACT_OF_LEADERS, Grade.OUTSTANDING, REASON))
                .when(new RecordJudgement(ID, JudgementArea.IMPACT_OF_LEADERS, Grade.GOOD))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void gradesAnAreaAgainAfterItsJudgementWasCorrectedAway() {
        fixture.given(
                        recorded(InspectionKind.STANDARD),
                        new JudgementRecorded(ID, JudgementArea.IMPACT_OF_LEADERS, Grade.GOOD),
                        new JudgementCorrected(ID, JudgementArea.IMPACT_OF_LEADERS, null, REASON))
                .when(new RecordJudgement(ID, JudgementArea.IMPACT_OF_LEADERS, Grade.GOOD))
                .expectEvents(new JudgementRecorded(ID, JudgementArea.IMPACT_OF_LEADERS, Grade.GOOD));
    }

    @Test
    void refusesToCorrectAGradeThatIsRightOrThatNobodyGave() {
        fixture.given(
                        recorded(InspectionKind.STANDARD),
                        new JudgementRecorded(ID, JudgementArea.IMPACT_OF_LEADERS, Grade.GOOD))
                .when(new CorrectJudgement(ID, JudgementArea.IMPACT_OF_LEADERS, Grade.GOOD, REASON))
                .expectNoEvents()
                .expectException(refusal("nothing-corrected", "grade", "This is what is recorded already."));
        fixture.given(recorded(InspectionKind.STANDARD))
                .when(new CorrectJudgement(ID, JudgementArea.IMPACT_OF_LEADERS, Grade.GOOD, REASON))
                .expectNoEvents()
                .expectException(refusal(
                        "not-judged",
                        "area",
                        "The area impact-of-leaders has no judgement to correct; record it instead."));
    }

    @Test
    void correctsAFindingInPartAndInWhole() {
        FindingCorrected kind =
                new FindingCorrected(ID, FINDING, FindingKind.AREA_FOR_PRIORITY_ACTION, "Safety planning", REASON);
        fixture.given(recorded(InspectionKind.FOCUSED_VISIT), finding(FindingKind.AREA_FOR_IMPROVEMENT))
                .when(new CorrectFinding(ID, FINDING, FindingKind.AREA_FOR_PRIORITY_ACTION, null, REASON))
                .expectEvents(kind);
        fixture.given(recorded(InspectionKind.FOCUSED_VISIT), finding(FindingKind.AREA_FOR_IMPROVEMENT), kind)
                .when(new CorrectFinding(ID, FINDING, null, "Safety plans", REASON))
                .expectEvents(new FindingCorrected(
                        ID, FINDING, FindingKind.AREA_FOR_PRIORITY_ACTION, "Safety plans", REASON));
        fixture.given(recorded(InspectionKind.FOCUSED_VISIT), finding(FindingKind.AREA_FOR_IMPROVEMENT), kind)
                .when(new CorrectFinding(ID, FINDING, FindingKind.AREA_FOR_PRIORITY_ACTION, null, REASON))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refusesToCorrectAFindingIntoItselfOrOneThatIsNotThere() {
        fixture.given(recorded(InspectionKind.FOCUSED_VISIT), finding(FindingKind.STRENGTH))
                .when(new CorrectFinding(ID, FINDING, FindingKind.STRENGTH, "Safety planning", REASON))
                .expectNoEvents()
                .expectException(refusal("nothing-corrected", null, "This is what is recorded already."));
        fixture.given(recorded(InspectionKind.FOCUSED_VISIT))
                .when(new CorrectFinding(ID, FINDING, FindingKind.STRENGTH, null, REASON))
                .expectNoEvents()
                .expectException(NotFoundException.class);
    }

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
        DeadlineMet met = new DeadlineMet(ID, DeadlineKind.WRITTEN_STATEMENT, RECEIVED, "Sent");
        fixture.given(recorded(InspectionKind.STANDARD))
                .when(new MeetDeadline(ID, DeadlineKind.WRITTEN_STATEMENT, RECEIVED, "Sent"))
                .expectEvents(met);
        fixture.given(recorded(InspectionKind.STANDARD), met)
                .when(new MeetDeadline(ID, DeadlineKind.WRITTEN_STATEMENT, RECEIVED, "Sent"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(recorded(InspectionKind.STANDARD), met)
                .when(new MeetDeadline(ID, DeadlineKind.WRITTEN_STATEMENT, RECEIVED.plusDays(1), "Sent"))
                .expectNoEvents()
                .expectException(
                        refusal("already-met", "metOn", "This deadline was recorded as met already, on 2020-11-16."));
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

    @Test
    void findsNoInspectionToCorrectInNothing() {
        fixture.given(new PlanDrafted(ID, "Improvement plan", UUID.randomUUID()))
                .when(kind(CORRECTION, InspectionKind.JTAI))
                .expectNoEvents()
                .expectException(NotFoundException.class);
    }

    private static InspectionRecorded recorded(InspectionKind kind) {
        return new InspectionRecorded(
                ID, kind, "ILACS 2018", RECEIVED.minusDays(30), RECEIVED.minusDays(29), RECEIVED, null, null);
    }

    private static FindingRecorded finding(FindingKind kind) {
        return new FindingRecorded(ID, FINDING, kind, "Safety planning");
    }

    private static CorrectInspection kind(UUID id, InspectionKind kind) {
        return new CorrectInspection(ID, id, kind, null, null, null, null, null, null, REASON);
    }

    private static InspectionCorrected kindCorrected(UUID id, @Nullable InspectionKind kind) {
        return new InspectionCorrected(ID, id, kind, null, null, null, null, null, null, REASON);
    }

    private static DeadlineStated stated(LocalDate dueOn) {
        return new DeadlineStated(ID, DeadlineKind.WRITTEN_STATEMENT, dueOn, REASON);
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
