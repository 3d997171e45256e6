package org.improvementledger.actionplan.comparison;

import java.util.List;
import java.util.function.Function;
import org.improvementledger.actionplan.action.ActionRow;
import org.improvementledger.actionplan.action.ActionStandingRow;
import org.improvementledger.actionplan.action.MilestoneRow;
import org.improvementledger.actionplan.action.ProgressReportRow;
import org.improvementledger.actionplan.board.MeetingRow;
import org.improvementledger.actionplan.inspection.FindingRow;
import org.improvementledger.actionplan.inspection.InspectionRow;
import org.improvementledger.actionplan.inspection.JudgementRow;
import org.improvementledger.actionplan.measure.MeasureRow;
import org.improvementledger.actionplan.plan.PlanRow;
import org.improvementledger.actionplan.plan.PriorityRow;
import org.improvementledger.actionplan.review.ReviewRow;
import org.improvementledger.actionplan.review.ReviewScheduleRow;
import org.improvementledger.actionplan.risk.RiskRow;
import org.improvementledger.actionplan.voice.VoiceRow;
import org.improvementledger.audit.compare.ComparedKind;
import org.improvementledger.audit.compare.ComparedKinds;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.chassis.web.page.WordFormat;
import org.springframework.stereotype.Component;

/** The items of the improvement plan. Readings are left out: figures of few people are shown by their measure, which holds them back. */
@Component
class PlanComparedKinds implements ComparedKinds {

    private static final String STREAM = "action-plan";

    private static final String VERSION = "version";

    private final WordFormat words;
    private final TimeFormat when;

    PlanComparedKinds(WordFormat words, TimeFormat when) {
        this.words = words;
        this.when = when;
    }

    @Override
    public List<ComparedKind<?>> kinds() {
        return List.of(
                of(
                        "Inspection",
                        InspectionRow.class,
                        row -> words.of(row.kind()) + " of " + when.day(row.fieldworkFrom()),
                        row -> "/inspections/" + row.id(),
                        VERSION),
                of(
                        "Judgement",
                        JudgementRow.class,
                        row -> words.of(row.area()),
                        row -> "/inspections/" + row.inspectionId(),
                        VERSION,
                        "inspectionId"),
                of(
                        "Finding",
                        FindingRow.class,
                        FindingRow::text,
                        row -> "/inspections/" + row.inspectionId(),
                        VERSION,
                        "inspectionId"),
                of("Plan", PlanRow.class, PlanRow::title, row -> "/plans/" + row.id(), VERSION),
                of("Priority", PriorityRow.class, PriorityRow::title, row -> "/plans/" + row.planId(), "planId"),
                of("Action", ActionRow.class, ActionRow::title, row -> "/actions/" + row.id()),
                of(
                        "How an action stands",
                        ActionStandingRow.class,
                        row -> "",
                        row -> "/actions/" + row.id(),
                        VERSION,
                        "planId"),
                of("Milestone", MilestoneRow.class, MilestoneRow::title, row -> "/actions/" + row.actionId()),
                of(
                        "Progress report",
                        ProgressReportRow.class,
                        row -> "Of " + when.day(row.reportedOn()),
                        row -> "/actions/" + row.actionId()),
                of("Measure", MeasureRow.class, MeasureRow::title, row -> "/measures/" + row.id(), VERSION),
                of(
                        "Review schedule",
                        ReviewScheduleRow.class,
                        ReviewScheduleRow::title,
                        row -> "/reviews/" + row.id(),
                        VERSION),
                of(
                        "Review",
                        ReviewRow.class,
                        row -> "Due " + when.day(row.dueOn()),
                        row -> "/reviews/" + row.scheduleId()),
                of("Meeting", MeetingRow.class, MeetingRow::title, row -> "/meetings/" + row.id(), VERSION),
                of("Voice", VoiceRow.class, VoiceRow::theme, row -> "/voices/" + row.id(), VERSION),
                of("Risk", RiskRow.class, RiskRow::title, row -> "/risks/" + row.id(), VERSION, "assessments"));
    }

    private static <R extends Record> ComparedKind<R> of(
            String name, Class<R> rows, Function<R, String> title, Function<R, String> address, String... without) {
        return ComparedKind.of(name, STREAM, rows, title, address, without);
    }
}
