package org.improvementledger.actionplan.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.improvementledger.actionplan.action.ActionRow;
import org.improvementledger.actionplan.action.ActionStandingRow;
import org.improvementledger.actionplan.action.ActionState;
import org.improvementledger.actionplan.action.MilestoneRow;
import org.improvementledger.actionplan.action.MilestoneStatus;
import org.improvementledger.actionplan.action.Slippage;
import org.improvementledger.chassis.web.page.chart.Chart;
import org.improvementledger.chassis.web.page.chart.GanttChart;
import org.improvementledger.chassis.web.page.chart.GanttChart.Mark;

/** An action and below it its milestones over time. */
public final class MilestoneTimeline {

    private MilestoneTimeline() {}

    /** @param day of which overdue is told */
    public static Chart of(ActionRow action, ActionStandingRow standing, List<MilestoneRow> milestones, LocalDate day) {
        List<GanttChart.Row> rows = new ArrayList<>();
        rows.add(work("", "The action", action, standing, day));
        milestones.stream()
                .sorted(Comparator.comparing(MilestoneRow::dueOn))
                .map(milestone -> row(milestone, day))
                .forEach(rows::add);
        return new GanttChart("The action and its milestones", "Milestone", null, day, rows);
    }

    /** An action as a bar. */
    static GanttChart.Row work(String group, String name, ActionRow action, ActionStandingRow standing, LocalDate day) {
        return new GanttChart.Row(
                group,
                name,
                new GanttChart.Span(action.baselineStartOn(), action.baselineDueOn()),
                new GanttChart.Span(action.startOn(), action.dueOn()),
                standing.steps().completedOn(),
                mark(standing, day),
                words(action, standing, day));
    }

    private static Mark mark(ActionStandingRow standing, LocalDate day) {
        return switch (standing.state()) {
            case OPEN -> standing.dueOn().isBefore(day) ? Mark.OVERDUE : Mark.OPEN;
            case COMPLETION_PROPOSED, VERIFIED, CLOSED, SUSTAINED, EMBEDDED -> Mark.DONE;
            case CANCELLED -> Mark.LEFT_OUT;
        };
    }

    private static String words(ActionRow action, ActionStandingRow standing, LocalDate day) {
        String how =
                switch (standing.state()) {
                    case OPEN -> open(action.dueOn(), day);
                    case COMPLETION_PROPOSED -> "Proposed as complete";
                    case VERIFIED -> "Verified as complete";
                    case CLOSED -> "Closed";
                    case SUSTAINED -> "Closed and sustained";
                    case EMBEDDED -> "Embedded";
                    case CANCELLED -> "Cancelled";
                };
        boolean late = standing.steps().completedLate() && standing.state() != ActionState.CANCELLED;
        return how + (late ? ", completed late" : "") + moved(action.slippageDays());
    }

    private static GanttChart.Row row(MilestoneRow milestone, LocalDate day) {
        MilestoneStatus status = milestone.statusOn(day);
        LocalDate reachedOn = milestone.reachedOn();
        return new GanttChart.Row(
                "",
                milestone.title(),
                new GanttChart.Span(null, milestone.baselineDueOn()),
                new GanttChart.Span(null, milestone.dueOn()),
                reachedOn,
                switch (status) {
                    case DUE -> Mark.OPEN;
                    case OVERDUE -> Mark.OVERDUE;
                    case REACHED, REACHED_LATE -> Mark.DONE;
                    case WAIVED -> Mark.LEFT_OUT;
                },
                words(milestone, status, day) + moved(milestone.slippageDays()));
    }

    private static String words(MilestoneRow milestone, MilestoneStatus status, LocalDate day) {
        LocalDate reachedOn = milestone.reachedOn();
        return switch (status) {
            case DUE, OVERDUE -> open(milestone.dueOn(), day);
            case REACHED -> "Reached";
            case REACHED_LATE ->
                "Reached "
                        + Slippage.days(ChronoUnit.DAYS.between(milestone.dueOn(), reachedOn == null ? day : reachedOn))
                        + " late";
            case WAIVED -> "Waived";
        };
    }

    private static String open(LocalDate dueOn, LocalDate day) {
        long past = ChronoUnit.DAYS.between(dueOn, day);
        return past > 0 ? "Overdue by " + Slippage.days(past) : "Due";
    }

    private static String moved(long slippage) {
        return slippage == 0 ? "" : ", moved " + Slippage.words(slippage);
    }
}
