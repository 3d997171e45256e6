package org.improvementledger.actionplan.inspection;

import static org.improvementledger.actionplan.Refusals.refusal;
import static org.improvementledger.actionplan.inspection.VisitOfNovember.FINDING;
import static org.improvementledger.actionplan.inspection.VisitOfNovember.ID;
import static org.improvementledger.actionplan.inspection.VisitOfNovember.RECEIVED;
import static org.improvementledger.actionplan.inspection.VisitOfNovember.finding;
import static org.improvementledger.actionplan.inspection.VisitOfNovember.recorded;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.events.FindingCorrected;
import org.improvementledger.events.FindingKind;
import org.improvementledger.events.Grade;
import org.improvementledger.events.InspectionCorrected;
import org.improvementledger.events.InspectionKind;
import org.improvementledger.events.JudgementArea;
import org.improvementledger.events.JudgementCorrected;
import org.improvementledger.events.JudgementRecorded;
import org.improvementledger.events.PlanDrafted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What can be corrected about an inspection, its judgements and its findings. */
class CorrectionsTest {

    private static final UUID CORRECTION = UUID.fromString("8a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c01");
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
    void findsNoInspectionToCorrectInNothing() {
        fixture.given(new PlanDrafted(ID, "Improvement plan", UUID.randomUUID()))
                .when(kind(CORRECTION, InspectionKind.JTAI))
                .expectNoEvents()
                .expectException(NotFoundException.class);
    }

    private static CorrectInspection kind(UUID id, InspectionKind kind) {
        return new CorrectInspection(ID, id, kind, null, null, null, null, null, null, REASON);
    }

    private static InspectionCorrected kindCorrected(UUID id, @Nullable InspectionKind kind) {
        return new InspectionCorrected(ID, id, kind, null, null, null, null, null, null, REASON);
    }
}
