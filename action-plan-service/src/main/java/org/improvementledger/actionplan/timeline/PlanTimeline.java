package org.improvementledger.actionplan.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.improvementledger.actionplan.actionlist.ListedAction;
import org.improvementledger.actionplan.plan.PriorityRow;
import org.improvementledger.chassis.web.page.WordFormat;
import org.improvementledger.chassis.web.page.chart.Chart;
import org.improvementledger.chassis.web.page.chart.GanttChart;
import org.improvementledger.events.Rating;

/** The actions of a plan over time, those of one priority beside each other. */
final class PlanTimeline {

    private static final String NO_PRIORITY = "No priority";

    private PlanTimeline() {}

    /** The actions by their priorities, in the plan's order, and in each by their start; those of none last. */
    static List<ListedAction> inOrder(List<ListedAction> actions, List<PriorityRow> priorities) {
        List<String> titles =
                new ArrayList<>(priorities.stream().map(PriorityRow::title).toList());
        List<ListedAction> ordered = new ArrayList<>(actions);
        ordered.sort(Comparator.<ListedAction>comparingInt(action -> place(action, titles))
                .thenComparing(action -> action.action().startOn()));
        return ordered;
    }

    private static int place(ListedAction action, List<String> titles) {
        int place = action.priority() == null ? -1 : titles.indexOf(action.priority());
        return place < 0 ? titles.size() : place;
    }

    static Chart chart(List<ListedAction> ordered, LocalDate day, WordFormat words) {
        return new GanttChart(
                "The plan over time",
                "Action",
                "Priority",
                day,
                ordered.stream().map(action -> row(action, day, words)).toList());
    }

    private static GanttChart.Row row(ListedAction listed, LocalDate day, WordFormat words) {
        GanttChart.Row row = MilestoneTimeline.work(
                Objects.requireNonNullElse(listed.priority(), NO_PRIORITY),
                listed.action().title(),
                listed.action(),
                listed.standing(),
                day);
        Rating rated = listed.rated();
        return new GanttChart.Row(
                row.group(),
                row.name(),
                row.planned(),
                row.now(),
                row.doneOn(),
                row.mark(),
                rated == null ? row.standing() : words.of(rated) + ": " + words.within(row.standing()));
    }
}
