package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;
import static org.improvementledger.actionplan.GoldenHistory.told;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.improvementledger.actionplan.action.ActionProjection;
import org.improvementledger.actionplan.action.ActionRow;
import org.improvementledger.actionplan.action.ActionStandingRow;
import org.improvementledger.actionplan.action.ActionState;
import org.improvementledger.actionplan.action.ActionSteps;
import org.improvementledger.actionplan.action.DeclaredRating;
import org.improvementledger.actionplan.action.EvidenceCounts;
import org.improvementledger.actionplan.action.MilestoneCounts;
import org.improvementledger.actionplan.action.MilestoneRow;
import org.improvementledger.actionplan.action.OpenMilestone;
import org.improvementledger.actionplan.action.ProgressReportRow;
import org.improvementledger.actionplan.action.StepRow;
import org.improvementledger.actionplan.funding.FundingProjection;
import org.improvementledger.actionplan.inspection.DeadlineRow;
import org.improvementledger.actionplan.inspection.FindingRow;
import org.improvementledger.actionplan.inspection.InspectionProjection;
import org.improvementledger.actionplan.inspection.InspectionRow;
import org.improvementledger.actionplan.inspection.JudgementRow;
import org.improvementledger.actionplan.plan.DependencyRow;
import org.improvementledger.actionplan.plan.PlanProjection;
import org.improvementledger.actionplan.plan.PlanRow;
import org.improvementledger.actionplan.plan.PlanState;
import org.improvementledger.actionplan.plan.PlanVersionRow;
import org.improvementledger.actionplan.plan.PriorityRow;
import org.improvementledger.actionplan.risk.RiskProjection;
import org.improvementledger.actionplan.voice.VoiceProjection;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.events.CompletionProposed;
import org.improvementledger.events.DeadlineKind;
import org.improvementledger.events.DeadlineMet;
import org.improvementledger.events.DeadlineMetCorrected;
import org.improvementledger.events.DeadlineStated;
import org.improvementledger.events.FindingCorrected;
import org.improvementledger.events.FindingKind;
import org.improvementledger.events.Grade;
import org.improvementledger.events.InspectionCorrected;
import org.improvementledger.events.InspectionKind;
import org.improvementledger.events.JudgementArea;
import org.improvementledger.events.JudgementCorrected;
import org.improvementledger.events.ProgressReported;
import org.improvementledger.events.Rating;
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

    /** After these, any other event of the stream may come. */
    private static final List<String> EVERYTHING_FOLLOWS = Stream.concat(
                    ACTION_PLAN.stream(), Stream.of("action-plan.plan-agreed.1", "action-plan.evidence-attached.1"))
            .toList();

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
        history.then(new DeadlineMetCorrected(
                INSPECTION, DeadlineKind.WRITTEN_STATEMENT, LocalDate.of(2019, 7, 4), null, "The receipt"));
        assertThat(history.rows(DeadlineRow.class).getFirst())
                .extracting(DeadlineRow::metOn, DeadlineRow::metNote, DeadlineRow::statedReason)
                .containsExactly(LocalDate.of(2019, 7, 4), null, "A letter");
        history.then(new DeadlineMetCorrected(
                INSPECTION, DeadlineKind.WRITTEN_STATEMENT, null, null, "The post brought it back"));
        assertThat(history.rows(DeadlineRow.class).getFirst().metOn()).isNull();
    }

    @Test
    void plans() {
        GoldenHistory history = told(new PlanProjection(), ACTION_PLAN);
        assertThat(history.rows(PlanRow.class))
                .containsExactly(new PlanRow(
                        PLAN,
                        "Improvement plan 2019 to 2022",
                        INSPECTION,
                        PlanState.DRAFTED,
                        1,
                        null,
                        null,
                        null,
                        null,
                        0));
        history.then("action-plan.priority-added.1");
        assertThat(history.rows(PriorityRow.class))
                .extracting(PriorityRow::title, PriorityRow::outcome)
                .containsExactly(tuple("A confident and stable workforce", "Children keep the same social worker"));
        history.then("action-plan.priority-reworded.1");
        assertThat(history.rows(PriorityRow.class))
                .extracting(PriorityRow::title)
                .containsExactly("A confident, stable and supported workforce");
        history.then("action-plan.plan-agreed.1").then("action-plan.plan-submitted.1");
        assertThat(history.rows(PlanRow.class))
                .extracting(PlanRow::state, PlanRow::agreedOn, PlanRow::submittedOn, PlanRow::version)
                .containsExactly(tuple(PlanState.SUBMITTED, LocalDate.of(2019, 6, 12), LocalDate.of(2019, 7, 1), 4L));
        history.then("action-plan.plan-revised.1");
        assertThat(history.rows(PlanRow.class))
                .extracting(PlanRow::state, PlanRow::planVersion, PlanRow::agreedOn)
                .containsExactly(tuple(PlanState.DRAFTED, 2, null));
        assertThat(history.rows(PlanVersionRow.class))
                .extracting(PlanVersionRow::number, PlanVersionRow::position, PlanVersionRow::submissions)
                .containsExactly(tuple(
                        1,
                        ACTION_PLAN.size() + 2L,
                        List.of(new PlanVersionRow.Submission(
                                LocalDate.of(2019, 7, 1), "The inspectorate and the department"))));
        history.then("action-plan.plan-closed.1");
        assertThat(history.rows(PlanRow.class))
                .extracting(PlanRow::state, PlanRow::closedOn)
                .containsExactly(tuple(PlanState.CLOSED, LocalDate.of(2022, 9, 30)));
    }

    @Test
    void whatWaitsForWhatIsThereUntilItIsRemoved() {
        GoldenHistory history = told(new PlanProjection(), ACTION_PLAN).then("action-plan.dependency-added.1");
        assertThat(history.rows(DependencyRow.class))
                .extracting(DependencyRow::actionId)
                .containsExactly(ACTION);
        history.then("action-plan.dependency-removed.1");
        assertThat(history.rows(DependencyRow.class)).isEmpty();
    }

    @Test
    void actionsCountTheirMilestones() {
        GoldenHistory before = told(new ActionProjection(), ACTION_PLAN.subList(0, 6));
        assertThat(standing(before).milestones())
                .isEqualTo(new MilestoneCounts(
                        1,
                        0,
                        0,
                        List.of(new OpenMilestone(MILESTONE, "First cohort trained", LocalDate.of(2019, 9, 30)))));
        GoldenHistory history = told(new ActionProjection(), ACTION_PLAN);
        assertThat(history.rows(ActionRow.class))
                .containsExactly(new ActionRow(
                        ACTION,
                        PLAN,
                        "Training and support for social workers",
                        "Social workers are confident and stay",
                        "Principal social worker",
                        LocalDate.of(2019, 4, 1),
                        LocalDate.of(2020, 3, 31),
                        LocalDate.of(2019, 4, 1),
                        LocalDate.of(2020, 3, 31),
                        0,
                        List.of(FINDING),
                        null));
        assertThat(standing(history).milestones()).isEqualTo(new MilestoneCounts(1, 1, 0, List.of()));
        assertThat(standing(history).version()).isEqualTo(2);
        assertThat(history.rows(MilestoneRow.class))
                .containsExactly(new MilestoneRow(
                        MILESTONE,
                        ACTION,
                        "First cohort trained",
                        LocalDate.of(2019, 9, 30),
                        LocalDate.of(2019, 9, 30),
                        0,
                        LocalDate.of(2019, 9, 20),
                        null,
                        "64 of 66 attended",
                        GoldenHistory.RECORDED.plusSeconds(6)));
    }

    @Test
    void aMilestoneThatIsOpenedAgainIsWaivedAndRescheduled() {
        GoldenHistory history = told(new ActionProjection(), ACTION_PLAN).then("action-plan.milestone-reopened.1");
        assertThat(standing(history).milestones().open()).hasSize(1);
        assertThat(standing(history).milestones().reached()).isZero();
        history.then("action-plan.milestone-rescheduled.1");
        assertThat(standing(history).milestones().open().getFirst().dueOn()).isEqualTo(LocalDate.of(2019, 10, 31));
        assertThat(history.rows(MilestoneRow.class))
                .extracting(MilestoneRow::baselineDueOn, MilestoneRow::slippageDays, MilestoneRow::reschedulings)
                .containsExactly(tuple(LocalDate.of(2019, 9, 30), 31L, 1));
        history.then("action-plan.milestone-waived.1");
        assertThat(standing(history).milestones()).isEqualTo(new MilestoneCounts(1, 0, 1, List.of()));
        history.then("action-plan.milestone-reopened.1");
        assertThat(standing(history).milestones().waived()).isZero();
    }

    @Test
    void aRescheduledActionKeepsItsBaseline() {
        GoldenHistory history = told(new ActionProjection(), ACTION_PLAN).then("action-plan.action-rescheduled.1");
        assertThat(history.rows(ActionRow.class))
                .extracting(
                        ActionRow::startOn,
                        ActionRow::dueOn,
                        ActionRow::baselineStartOn,
                        ActionRow::baselineDueOn,
                        ActionRow::slippageDays,
                        ActionRow::reschedulings)
                .containsExactly(tuple(
                        LocalDate.of(2019, 5, 1),
                        LocalDate.of(2020, 6, 30),
                        LocalDate.of(2019, 4, 1),
                        LocalDate.of(2020, 3, 31),
                        91L,
                        1));
        assertThat(standing(history).dueOn()).isEqualTo(LocalDate.of(2020, 6, 30));
    }

    @Test
    void evidenceIsCountedWhileItIsSound() {
        GoldenHistory history = told(new ActionProjection(), ACTION_PLAN).then("action-plan.evidence-attached.1");
        assertThat(standing(history).evidence()).isEqualTo(new EvidenceCounts(1, 0));
        history.then("action-plan.evidence-damaged.1");
        assertThat(standing(history).evidence()).isEqualTo(new EvidenceCounts(0, 1));
        history.then("action-plan.evidence-restored.1");
        assertThat(standing(history).evidence()).isEqualTo(new EvidenceCounts(1, 0));
        history.then("action-plan.evidence-withdrawn.1");
        assertThat(standing(history).evidence()).isEqualTo(new EvidenceCounts(0, 0));
        history.then("action-plan.evidence-damaged.1");
        assertThat(standing(history).evidence()).isEqualTo(new EvidenceCounts(0, 0));
    }

    @Test
    void anActionGoesItsWayAndIsOpenedAgain() {
        GoldenHistory history = told(new ActionProjection(), ACTION_PLAN)
                .then("action-plan.completion-proposed.1")
                .then("action-plan.completion-verified.1")
                .then("action-plan.action-closed.1")
                .then("action-plan.action-sustained.1")
                .then("action-plan.action-embedded.1");
        assertThat(standing(history).state()).isEqualTo(ActionState.EMBEDDED);
        assertThat(standing(history).steps())
                .isEqualTo(new ActionSteps(
                        LocalDate.of(2020, 3, 20),
                        "improvement-lead",
                        LocalDate.of(2020, 4, 2),
                        LocalDate.of(2020, 4, 15),
                        LocalDate.of(2020, 7, 14),
                        LocalDate.of(2020, 9, 16),
                        null,
                        false));
        history.then("action-plan.action-reopened.1");
        assertThat(standing(history).steps())
                .isEqualTo(new ActionSteps(null, null, null, null, null, null, null, false));
        assertThat(history.rows(StepRow.class))
                .extracting(StepRow::state)
                .containsExactly(
                        ActionState.COMPLETION_PROPOSED,
                        ActionState.VERIFIED,
                        ActionState.CLOSED,
                        ActionState.SUSTAINED,
                        ActionState.EMBEDDED,
                        ActionState.OPEN);
    }

    @Test
    void whatWasCompletedLateStaysSo() {
        GoldenHistory history = told(new ActionProjection(), ACTION_PLAN)
                .then("action-plan.action-rescheduled.1")
                .then(new CompletionProposed(ACTION, LocalDate.of(2020, 4, 1), "A day after its first due date"));
        assertThat(standing(history).steps().completedLate()).isFalse();
        history.then("action-plan.completion-verified.1");
        assertThat(standing(history).steps().completedLate()).isTrue();
        history.then("action-plan.action-reopened.1");
        assertThat(standing(history).steps().completedLate()).isTrue();
    }

    @Test
    void ratingsAreDeclaredByTheLatestReportAndAgreedByTheBoard() {
        GoldenHistory history = told(new ActionProjection(), ACTION_PLAN)
                .then("action-plan.progress-reported.1") // amber, for 7 October 2019
                .then(new ProgressReported(
                        ACTION, new UUID(3, 3), LocalDate.of(2019, 10, 6), "Behind", Rating.RED, null))
                .then("action-plan.rating-agreed.1");
        assertThat(standing(history).declared()).isEqualTo(new DeclaredRating(Rating.AMBER, LocalDate.of(2019, 10, 7)));
        assertThat(standing(history).agreed()).isNotNull();
        assertThat(history.rows(ProgressReportRow.class)).hasSize(2);
        history.then(new ProgressReported(
                ACTION, new UUID(3, 4), LocalDate.of(2019, 10, 7), "Back on track", Rating.GREEN, null));
        assertThat(standing(history).declared()).isEqualTo(new DeclaredRating(Rating.GREEN, LocalDate.of(2019, 10, 7)));
    }

    private static ActionStandingRow standing(GoldenHistory history) {
        return history.rows(ActionStandingRow.class).getFirst();
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
        assertThat(GoldenHistory.files("budget")).hasSizeGreaterThan(FundingProjectionTest.BUDGET.size());
        return Stream.concat(
                own.stream().flatMap(projection -> GoldenHistory.files("action-plan").stream()
                        .map(file -> taken(projection, EVERYTHING_FOLLOWS, file))),
                GoldenHistory.files("budget").stream()
                        .map(file -> taken(new FundingProjection(), FundingProjectionTest.BUDGET, file)));
    }

    private static DynamicTest taken(Projection projection, List<String> before, String file) {
        return DynamicTest.dynamicTest(projection.name() + " takes " + file, () -> {
            GoldenHistory history = told(projection, before);
            if (projection instanceof FundingProjection) {
                history.then(FundingProjectionTest.otherAllocation()).then("budget.commitment-recorded.1");
            }
            assertThatCode(() -> history.then(file)).doesNotThrowAnyException();
        });
    }
}
