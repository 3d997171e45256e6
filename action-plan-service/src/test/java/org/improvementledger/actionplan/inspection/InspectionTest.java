package org.improvementledger.actionplan.inspection;

import static org.improvementledger.actionplan.Refusals.refusal;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.events.FindingKind;
import org.improvementledger.events.FindingRecorded;
import org.improvementledger.events.Grade;
import org.improvementledger.events.InspectionKind;
import org.improvementledger.events.InspectionRecorded;
import org.improvementledger.events.JudgementArea;
import org.improvementledger.events.JudgementRecorded;
import org.improvementledger.events.PlanDrafted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InspectionTest {

    private static final UUID ID = UUID.fromString("5f0c9a52-0d3c-4e0b-9d1b-6a1f0c4b2e01");
    private static final UUID FINDING = UUID.fromString("0b6d4c1e-6a55-4a2f-8f0d-2f2f7a9d1c02");
    private static final LocalDate FROM = LocalDate.of(2019, 2, 11);
    private static final LocalDate TO = LocalDate.of(2019, 2, 22);
    private static final LocalDate RECEIVED = LocalDate.of(2019, 3, 25);
    private static final String TIMELINESS = "The quality and timeliness of assessments";

    private final AggregateTestFixture<Inspection> fixture = new AggregateTestFixture<>(Inspection.class);

    @Test
    void recordsAnInspection() {
        fixture.givenNoPriorActivity()
                .when(record(FROM, TO, RECEIVED, RECEIVED))
                .expectSuccessfulHandlerExecution()
                .expectEvents(recorded(InspectionKind.STANDARD, FROM));
    }

    @Test
    void recordsAVisitWhoseLetterIsUnpublished() {
        fixture.givenNoPriorActivity()
                .when(new RecordInspection(
                        ID, InspectionKind.MONITORING_VISIT, "ILACS 2018", FROM, FROM, FROM, null, null))
                .expectEvents(new InspectionRecorded(
                        ID, InspectionKind.MONITORING_VISIT, "ILACS 2018", FROM, FROM, FROM, null, null));
    }

    @Test
    void staysQuietWhenTheSameInspectionIsRecordedAgain() {
        fixture.given(recorded(InspectionKind.STANDARD, FROM))
                .when(record(FROM, TO, RECEIVED, RECEIVED))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refusesAnotherInspectionWithTheSameId() {
        fixture.given(recorded(InspectionKind.STANDARD, FROM))
                .when(record(FROM, TO, RECEIVED, null))
                .expectNoEvents()
                .expectException(refusal(
                        "already-exists", "id", "There is a different inspection with the id " + ID + " already."));
    }

    @Test
    void refusesTheIdOfSomethingElse() {
        fixture.given(new PlanDrafted(ID, "Improvement plan", UUID.randomUUID()))
                .when(record(FROM, TO, RECEIVED, RECEIVED))
                .expectNoEvents()
                .expectException(
                        refusal("identifier-taken", "id", "The id " + ID + " belongs to something else already."));
    }

    @Test
    void refusesFieldworkThatEndsBeforeItBegins() {
        fixture.givenNoPriorActivity()
                .when(record(FROM, FROM.minusDays(1), RECEIVED, null))
                .expectNoEvents()
                .expectException(
                        refusal("dates-out-of-order", "fieldworkTo", "Fieldwork cannot end before it begins."));
    }

    @Test
    void refusesAReportReceivedBeforeFieldwork() {
        fixture.givenNoPriorActivity()
                .when(record(FROM, TO, FROM.minusDays(1), null))
                .expectNoEvents()
                .expectException(refusal(
                        "dates-out-of-order",
                        "reportReceivedOn",
                        "The report cannot be received before fieldwork begins."));
    }

    @Test
    void refusesAReportPublishedBeforeItIsReceived() {
        fixture.givenNoPriorActivity()
                .when(record(FROM, TO, RECEIVED, RECEIVED.minusDays(1)))
                .expectNoEvents()
                .expectException(refusal(
                        "dates-out-of-order",
                        "reportPublishedOn",
                        "The report cannot be published before it is received."));
    }

    @Test
    void recordsAJudgement() {
        fixture.given(recorded(InspectionKind.STANDARD, FROM))
                .when(new RecordJudgement(ID, JudgementArea.IMPACT_OF_LEADERS, Grade.INADEQUATE))
                .expectEvents(new JudgementRecorded(ID, JudgementArea.IMPACT_OF_LEADERS, Grade.INADEQUATE));
    }

    @Test
    void recordsOverallEffectivenessThoughItFollowsFromNothing() {
        fixture.given(
                        recorded(InspectionKind.STANDARD, FROM),
                        new JudgementRecorded(ID, JudgementArea.IMPACT_OF_LEADERS, Grade.INADEQUATE))
                .when(new RecordJudgement(ID, JudgementArea.OVERALL_EFFECTIVENESS, Grade.OUTSTANDING))
                .expectEvents(new JudgementRecorded(ID, JudgementArea.OVERALL_EFFECTIVENESS, Grade.OUTSTANDING));
    }

    @Test
    void staysQuietWhenTheSameGradeIsRecordedAgain() {
        fixture.given(
                        recorded(InspectionKind.STANDARD, FROM),
                        new JudgementRecorded(ID, JudgementArea.IMPACT_OF_LEADERS, Grade.INADEQUATE))
                .when(new RecordJudgement(ID, JudgementArea.IMPACT_OF_LEADERS, Grade.INADEQUATE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refusesASecondGradeForAnArea() {
        fixture.given(
                        recorded(InspectionKind.STANDARD, FROM),
                        new JudgementRecorded(ID, JudgementArea.IMPACT_OF_LEADERS, Grade.INADEQUATE))
                .when(new RecordJudgement(ID, JudgementArea.IMPACT_OF_LEADERS, Grade.GOOD))
                .expectNoEvents()
                .expectException(refusal(
                        "already-judged", "area", "The area impact-of-leaders was judged already, as inadequate."));
    }

    @ParameterizedTest
    @EnumSource(names = {"FOCUSED_VISIT", "MONITORING_VISIT", "JTAI"})
    void refusesAGradeWhereNoneIsGiven(InspectionKind kind) {
        String inWords =
                switch (kind) {
                    case FOCUSED_VISIT -> "a focused visit";
                    case MONITORING_VISIT -> "a monitoring visit";
                    default -> "a joint targeted area inspection";
                };
        fixture.given(recorded(kind, FROM))
                .when(new RecordJudgement(ID, JudgementArea.OVERALL_EFFECTIVENESS, Grade.GOOD))
                .expectNoEvents()
                .expectException(refusal(
                        "not-graded",
                        null,
                        "Only standard and short inspections give grades; this is " + inWords
                                + ". Record a finding instead."));
    }

    @Test
    void gradesChildrenInCareAndCareLeaversTogetherUntilTheEndOf2022() {
        LocalDate lastDay = LocalDate.of(2022, 12, 31);
        fixture.given(recorded(InspectionKind.SHORT, lastDay))
                .when(new RecordJudgement(ID, JudgementArea.CHILDREN_IN_CARE_AND_CARE_LEAVERS, Grade.GOOD))
                .expectEvents(new JudgementRecorded(ID, JudgementArea.CHILDREN_IN_CARE_AND_CARE_LEAVERS, Grade.GOOD));
        fixture.given(recorded(InspectionKind.SHORT, lastDay))
                .when(new RecordJudgement(ID, JudgementArea.CARE_LEAVERS, Grade.GOOD))
                .expectNoEvents()
                .expectException(
                        refusal(
                                "area-not-in-framework",
                                "area",
                                "Before 2023 children in care and care leavers were one area: children-in-care-and-care-leavers."));
    }

    @Test
    void gradesChildrenInCareAndCareLeaversApartFrom2023() {
        LocalDate firstDay = LocalDate.of(2023, 1, 1);
        fixture.given(recorded(InspectionKind.STANDARD, firstDay))
                .when(new RecordJudgement(ID, JudgementArea.CHILDREN_IN_CARE, Grade.GOOD))
                .expectEvents(new JudgementRecorded(ID, JudgementArea.CHILDREN_IN_CARE, Grade.GOOD));
        fixture.given(recorded(InspectionKind.STANDARD, firstDay))
                .when(new RecordJudgement(ID, JudgementArea.CHILDREN_IN_CARE_AND_CARE_LEAVERS, Grade.GOOD))
                .expectNoEvents()
                .expectException(
                        refusal(
                                "area-not-in-framework",
                                "area",
                                "From 2023 children in care and care leavers are two areas: children-in-care and care-leavers."));
    }

    @Test
    void findsNoInspectionToJudgeInSomethingElse() {
        fixture.given(new PlanDrafted(ID, "Improvement plan", UUID.randomUUID()))
                .when(new RecordJudgement(ID, JudgementArea.IMPACT_OF_LEADERS, Grade.GOOD))
                .expectNoEvents()
                .expectException(NotFoundException.class)
                .expectExceptionMessage("There is no inspection with the id " + ID + ".");
    }

    @Test
    void recordsAFinding() {
        fixture.given(recorded(InspectionKind.STANDARD, FROM))
                .when(new RecordFinding(ID, FINDING, FindingKind.AREA_FOR_IMPROVEMENT, TIMELINESS))
                .expectEvents(finding(FINDING));
    }

    @Test
    void staysQuietWhenTheSameFindingIsRecordedAgain() {
        fixture.given(recorded(InspectionKind.STANDARD, FROM), finding(FINDING))
                .when(new RecordFinding(ID, FINDING, FindingKind.AREA_FOR_IMPROVEMENT, TIMELINESS))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refusesAnotherFindingWithTheSameId() {
        fixture.given(recorded(InspectionKind.STANDARD, FROM), finding(FINDING))
                .when(new RecordFinding(ID, FINDING, FindingKind.STRENGTH, TIMELINESS))
                .expectNoEvents()
                .expectException(refusal(
                        "already-exists", "id", "There is a different finding with the id " + FINDING + " already."));
    }

    @Test
    void findsNoInspectionForAFindingInSomethingElse() {
        fixture.given(new PlanDrafted(ID, "Improvement plan", UUID.randomUUID()))
                .when(new RecordFinding(ID, FINDING, FindingKind.STRENGTH, TIMELINESS))
                .expectNoEvents()
                .expectException(NotFoundException.class);
    }

    @Test
    void refusesMoreFindingsThanAnyReportHas() {
        Object[] full = IntStream.rangeClosed(0, Inspection.MOST_FINDINGS)
                .mapToObj(
                        number -> number == 0 ? recorded(InspectionKind.STANDARD, FROM) : finding(new UUID(1, number)))
                .toArray();
        fixture.given(full)
                .when(new RecordFinding(ID, FINDING, FindingKind.STRENGTH, TIMELINESS))
                .expectNoEvents()
                .expectException(refusal("too-many-findings", null, "An inspection holds at most 500 findings."));
    }

    private static RecordInspection record(
            LocalDate from, LocalDate to, LocalDate received, @Nullable LocalDate published) {
        return new RecordInspection(
                ID,
                InspectionKind.STANDARD,
                "ILACS 2018",
                from,
                to,
                received,
                published,
                "https://reports.example/50062");
    }

    private static InspectionRecorded recorded(InspectionKind kind, LocalDate from) {
        boolean usual = from.equals(FROM);
        return new InspectionRecorded(
                ID,
                kind,
                "ILACS 2018",
                from,
                usual ? TO : from,
                usual ? RECEIVED : from,
                usual ? RECEIVED : null,
                "https://reports.example/50062");
    }

    private static FindingRecorded finding(UUID id) {
        return new FindingRecorded(ID, id, FindingKind.AREA_FOR_IMPROVEMENT, TIMELINESS);
    }
}
