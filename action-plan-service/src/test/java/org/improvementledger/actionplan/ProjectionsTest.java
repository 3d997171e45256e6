package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.improvementledger.actionplan.action.ActionProjection;
import org.improvementledger.actionplan.action.ActionRow;
import org.improvementledger.actionplan.action.MilestoneRow;
import org.improvementledger.actionplan.action.OpenMilestone;
import org.improvementledger.actionplan.funding.AllocationRow;
import org.improvementledger.actionplan.funding.FundingProjection;
import org.improvementledger.actionplan.funding.FundingRow;
import org.improvementledger.actionplan.funding.FundingStatus;
import org.improvementledger.actionplan.inspection.DeadlineRow;
import org.improvementledger.actionplan.inspection.FindingRow;
import org.improvementledger.actionplan.inspection.InspectionProjection;
import org.improvementledger.actionplan.inspection.InspectionRow;
import org.improvementledger.actionplan.inspection.JudgementRow;
import org.improvementledger.actionplan.plan.PlanProjection;
import org.improvementledger.actionplan.plan.PlanRow;
import org.improvementledger.actionplan.risk.RiskProjection;
import org.improvementledger.actionplan.voice.VoiceProjection;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.events.ActionLinked;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.DeadlineKind;
import org.improvementledger.events.DeadlineMet;
import org.improvementledger.events.DeadlineStated;
import org.improvementledger.events.FindingCorrected;
import org.improvementledger.events.FindingKind;
import org.improvementledger.events.Grade;
import org.improvementledger.events.InspectionCorrected;
import org.improvementledger.events.InspectionKind;
import org.improvementledger.events.JudgementArea;
import org.improvementledger.events.JudgementCorrected;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every event of a stream, in every revision that was ever stored, becomes the rows it should. */
class ProjectionsTest {

    private static final UUID INSPECTION = UUID.fromString("5f0c9a52-0d3c-4e0b-9d1b-6a1f0c4b2e01");
    private static final UUID FINDING = UUID.fromString("0b6d4c1e-6a55-4a2f-8f0d-2f2f7a9d1c02");
    private static final UUID PLAN = UUID.fromString("9a7e3b60-1c2d-4f5e-8a9b-0c1d2e3f4a03");
    private static final UUID ACTION = UUID.fromString("c3d2e1f0-9b8a-4756-a342-1f0e9d8c7b04");
    private static final UUID MILESTONE = UUID.fromString("7d6c5b4a-3928-4171-b605-f4e3d2c1b005");
    private static final UUID BUDGET_ID = UUID.fromString("2b1a0f9e-8d7c-4b6a-9584-3e2d1c0b9a06");
    private static final UUID ALLOCATION = UUID.fromString("e5f6a7b8-c9d0-4e1f-a2b3-c4d5e6f7a807");

    private static final List<String> ACTION_PLAN = List.of(
            "action-plan.inspection-recorded.1",
            "action-plan.judgement-recorded.1",
            "action-plan.finding-recorded.1",
            "action-plan.plan-drafted.1",
            "action-plan.action-added.1",
            "action-plan.milestone-added.1",
            "action-plan.milestone-reached.2",
            "action-plan.voice-heard.1",
            "action-plan.risk-raised.1");

    private static final List<String> BUDGET =
            List.of("budget.budget-set.1", "budget.allocation-proposed.1", "budget.allocation-approved.1");

    @Test
    void inspections() {
        GoldenHistory history = told(new InspectionProjection(), ACTION_PLAN);
        assertThat(history.rows(InspectionRow.class))
                .containsExactly(new InspectionRow(
                        INSPECTION,
                        InspectionKind.STANDARD,
                        "ILACS 2018",
                        LocalDate.of(2019, 2, 11),
                        LocalDate.of(2019, 2, 22),
                        LocalDate.of(2019, 3, 25),
                        LocalDate.of(2019, 3, 25),
                        "https://reports.example/50062",
                        0,
                        0,
                        GoldenHistory.RECORDED.plusSeconds(2),
                        2));
        JudgementRow judgement = history.rows(JudgementRow.class).getFirst();
        assertThat(judgement)
                .isEqualTo(new JudgementRow(
                        judgement.id(), INSPECTION, JudgementArea.OVERALL_EFFECTIVENESS, Grade.INADEQUATE, 1));
        assertThat(history.rows(FindingRow.class))
                .containsExactly(new FindingRow(
                        FINDING,
                        INSPECTION,
                        FindingKind.AREA_FOR_IMPROVEMENT,
                        "The quality and timeliness of assessments",
                        2));
    }

    @Test
    void correctionsChangeTheRowsAndDeadlinesStandBesideThem() {
        GoldenHistory history = told(new InspectionProjection(), ACTION_PLAN);
        history.then(new InspectionCorrected(
                INSPECTION,
                UUID.randomUUID(),
                InspectionKind.FOCUSED_VISIT,
                null,
                null,
                null,
                null,
                null,
                null,
                "A letter"));
        history.then(new FindingCorrected(
                INSPECTION, FINDING, FindingKind.AREA_FOR_PRIORITY_ACTION, "Assessments", "As the letter has it"));
        history.then(new JudgementCorrected(INSPECTION, JudgementArea.OVERALL_EFFECTIVENESS, Grade.GOOD, "Misread"));
        InspectionRow row = history.rows(InspectionRow.class).getFirst();
        assertThat(row.kind()).isEqualTo(InspectionKind.FOCUSED_VISIT);
        assertThat(row.framework()).isEqualTo("ILACS 2018");
        assertThat(row.reportReceivedOn()).isEqualTo(LocalDate.of(2019, 3, 25));
        assertThat(row.corrections()).isEqualTo(1);
        assertThat(row.priorityActions()).isEqualTo(1);
        assertThat(history.rows(JudgementRow.class))
                .extracting(JudgementRow::grade)
                .containsExactly(Grade.GOOD);
        assertThat(history.rows(FindingRow.class)).extracting(FindingRow::text).containsExactly("Assessments");

        history.then(new FindingCorrected(
                INSPECTION, FINDING, FindingKind.AREA_FOR_IMPROVEMENT, "Assessments", "No priority action"));
        history.then(new JudgementCorrected(INSPECTION, JudgementArea.OVERALL_EFFECTIVENESS, null, "Not judged"));
        assertThat(history.rows(InspectionRow.class).getFirst().priorityActions())
                .isZero();
        assertThat(history.rows(JudgementRow.class)).isEmpty();

        history.then(
                new DeadlineStated(INSPECTION, DeadlineKind.WRITTEN_STATEMENT, LocalDate.of(2019, 7, 12), "A letter"));
        history.then(new DeadlineMet(INSPECTION, DeadlineKind.WRITTEN_STATEMENT, LocalDate.of(2019, 7, 3), "Sent"));
        assertThat(history.rows(DeadlineRow.class))
                .containsExactly(new DeadlineRow(
                        DeadlineRow.idOf(INSPECTION, DeadlineKind.WRITTEN_STATEMENT),
                        INSPECTION,
                        DeadlineKind.WRITTEN_STATEMENT,
                        LocalDate.of(2019, 7, 12),
                        "A letter",
                        LocalDate.of(2019, 7, 3),
                        "Sent"));
    }

    @Test
    void plans() {
        assertThat(told(new PlanProjection(), ACTION_PLAN).rows(PlanRow.class))
                .containsExactly(new PlanRow(PLAN, "Improvement plan 2019 to 2022", INSPECTION, 0));
    }

    @Test
    void actionsCountTheirMilestones() {
        GoldenHistory before = told(new ActionProjection(), ACTION_PLAN.subList(0, 6));
        assertThat(before.rows(ActionRow.class))
                .containsExactly(action(
                        0,
                        List.of(new OpenMilestone(MILESTONE, "First cohort trained", LocalDate.of(2019, 9, 30))),
                        1));
        GoldenHistory history = told(new ActionProjection(), ACTION_PLAN);
        assertThat(history.rows(ActionRow.class)).containsExactly(action(1, List.of(), 2));
        assertThat(history.rows(MilestoneRow.class))
                .containsExactly(new MilestoneRow(
                        MILESTONE,
                        ACTION,
                        "First cohort trained",
                        LocalDate.of(2019, 9, 30),
                        LocalDate.of(2019, 9, 20),
                        "64 of 66 attended",
                        GoldenHistory.RECORDED.plusSeconds(6)));
    }

    @Test
    void aMilestoneOfTheFirstRevisionIsReachedWithoutANote() {
        GoldenHistory history = told(
                new ActionProjection(),
                List.of(
                        "action-plan.action-added.1",
                        "action-plan.milestone-added.1",
                        "action-plan.milestone-reached.1"));
        MilestoneRow milestone = history.rows(MilestoneRow.class).getFirst();
        assertThat(milestone.reachedOn()).isEqualTo(LocalDate.of(2019, 9, 20));
        assertThat(milestone.note()).isNull();
    }

    @Test
    void moneyApprovedForAnAction() {
        GoldenHistory history = told(new FundingProjection(), BUDGET);
        assertThat(history.rows(AllocationRow.class))
                .containsExactly(new AllocationRow(
                        ALLOCATION,
                        "In-year allocation to children's services",
                        new BigDecimal("10600000.00"),
                        FundingStatus.APPROVED,
                        LocalDate.of(2018, 11, 15),
                        Capacity.CABINET,
                        List.of(ACTION)));
        assertThat(history.rows(FundingRow.class))
                .containsExactly(funding(FundingStatus.APPROVED, LocalDate.of(2018, 11, 15), Capacity.CABINET));
    }

    @Test
    void moneyRejectedForAnAction() {
        GoldenHistory history = told(
                new FundingProjection(),
                List.of("budget.budget-set.1", "budget.allocation-proposed.1", "budget.allocation-rejected.1"));
        assertThat(history.rows(FundingRow.class)).containsExactly(funding(FundingStatus.REJECTED, null, null));
    }

    @Test
    void moneyFollowsCorrectionsReleasesVirementsAndLinks() {
        GoldenHistory history = told(new FundingProjection(), BUDGET).then(otherAllocation());
        history.then("budget.allocation-corrected.1"); // to £10.5m
        assertThat(amounts(history)).containsExactly("10500000.00", "500000.00");
        history.then("budget.allocation-released.1"); // £250,000 go back
        assertThat(amounts(history)).containsExactly("10250000.00", "500000.00");
        history.then("budget.virement-proposed.1").then("budget.money-moved-out.1");
        assertThat(amounts(history)).containsExactly("10250000.00", "500000.00");
        history.then("budget.virement-approved.1"); // £40,000 from the one to the other
        assertThat(amounts(history)).containsExactly("10210000.00", "540000.00");
        UUID second = new UUID(5, 5);
        history.then(new ActionLinked(BUDGET_ID, ALLOCATION, second));
        assertThat(amounts(history)).containsExactly("10210000.00", "540000.00", "10210000.00");
        assertThat(history.rows(FundingRow.class))
                .extracting(FundingRow::sharedWith)
                .containsExactly(1, 0, 1);
        history.then("budget.action-unlinked.1");
        assertThat(history.rows(FundingRow.class))
                .extracting(FundingRow::actionId, FundingRow::sharedWith)
                .containsExactly(tuple(ACTION, 0), tuple(second, 0));
    }

    @Test
    void aWithdrawnProposalIsNoMoney() {
        GoldenHistory history =
                told(new FundingProjection(), BUDGET.subList(0, 2)).then("budget.allocation-withdrawn.1");
        assertThat(history.rows(FundingRow.class)).containsExactly(funding(FundingStatus.WITHDRAWN, null, null));
    }

    private static List<String> amounts(GoldenHistory history) {
        return history.rows(FundingRow.class).stream()
                .map(row -> row.amount().toPlainString())
                .toList();
    }

    /** The one that the golden virement moves money to. */
    private static AllocationProposed otherAllocation() {
        return new AllocationProposed(
                UUID.fromString("41c2d3e4-f5a6-4b7c-8d9e-0f1a2b3c4d08"),
                UUID.fromString("93b4c5d6-e7f8-4091-a2b3-c4d5e6f7a809"),
                "Family support",
                "Support before a crisis",
                Money.of("500000"),
                "CS-2001",
                "Early help",
                LocalDate.of(2018, 5, 1),
                List.of(ACTION));
    }

    /** After a history that has everything, each event of each revision is taken without an error. */
    @TestFactory
    Stream<DynamicTest> everyEventIsHandled() {
        List<Projection> own = List.of(
                new InspectionProjection(),
                new PlanProjection(),
                new ActionProjection(),
                new VoiceProjection(),
                new RiskProjection());
        assertThat(GoldenHistory.files("action-plan")).hasSizeGreaterThanOrEqualTo(ACTION_PLAN.size());
        assertThat(GoldenHistory.files("budget")).hasSizeGreaterThan(BUDGET.size());
        return Stream.concat(
                own.stream().flatMap(projection -> GoldenHistory.files("action-plan").stream()
                        .map(file -> taken(projection, ACTION_PLAN, file))),
                GoldenHistory.files("budget").stream().map(file -> taken(new FundingProjection(), BUDGET, file)));
    }

    private static DynamicTest taken(Projection projection, List<String> before, String file) {
        return DynamicTest.dynamicTest(projection.name() + " takes " + file, () -> {
            GoldenHistory history = told(projection, before);
            if (projection instanceof FundingProjection) {
                history.then(otherAllocation());
            }
            assertThatCode(() -> history.then(file)).doesNotThrowAnyException();
        });
    }

    private static GoldenHistory told(Projection projection, List<String> files) {
        GoldenHistory history = new GoldenHistory(projection.stream(), projection);
        files.forEach(history::then);
        return history;
    }

    private static ActionRow action(int reached, List<OpenMilestone> open, long version) {
        return new ActionRow(
                ACTION,
                PLAN,
                "Training and support for social workers",
                "Social workers are confident and stay",
                "Principal social worker",
                LocalDate.of(2019, 4, 1),
                LocalDate.of(2020, 3, 31),
                List.of(FINDING),
                1,
                reached,
                open,
                version);
    }

    private static FundingRow funding(
            FundingStatus status, @Nullable LocalDate decidedOn, @Nullable Capacity capacity) {
        return new FundingRow(
                ACTION + "/" + ALLOCATION,
                ACTION,
                ALLOCATION,
                "In-year allocation to children's services",
                new BigDecimal("10600000.00"),
                status,
                decidedOn,
                capacity,
                0,
                GoldenHistory.RECORDED.plusSeconds(2),
                2);
    }
}
