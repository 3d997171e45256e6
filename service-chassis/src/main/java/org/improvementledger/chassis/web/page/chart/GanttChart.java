package org.improvementledger.chassis.web.page.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.jspecify.annotations.Nullable;

/**
 * Work over time: each piece with its dates, behind them those that were planned first, and the day that the chart speaks for.
 * How a piece stands is said by a shape, by words and, a third time, by colour.
 *
 * @param corner what the rows are, such as "Milestone"
 * @param groups what the rows are grouped by, such as "Priority"; null where they are not
 * @param today the day the chart speaks for
 */
public record GanttChart(
        String title, String corner, @Nullable String groups, LocalDate today, List<Row> rows) implements Chart {

    private static final TimeFormat WHEN = new TimeFormat();

    /** How a piece of work stands. */
    public enum Mark {
        OPEN,
        OVERDUE,
        DONE,
        /** Neither done nor to be done: waived or cancelled. */
        LEFT_OUT
    }

    /**
     * Dates of a piece of work.
     *
     * @param from null for what is a single day
     */
    public record Span(@Nullable LocalDate from, LocalDate to) {

        private String words() {
            return from == null ? WHEN.shortDay(to) : WHEN.shortDay(from) + " to " + WHEN.shortDay(to);
        }

        private LocalDate first() {
            return from == null ? to : from;
        }
    }

    /**
     * A piece of work.
     *
     * @param group of the row; rows of one group stand beside each other; empty where there are no groups
     * @param planned as it was planned first
     * @param now as it is planned now
     * @param doneOn null while it is not done
     * @param standing in words, such as "Overdue by 12 days"
     */
    public record Row(
            String group,
            String name,
            Span planned,
            Span now,
            @Nullable LocalDate doneOn,
            Mark mark,
            String standing) {

        /** By how many days its end moved; below zero where it comes sooner. */
        long slippage() {
            return ChronoUnit.DAYS.between(planned.to(), now.to());
        }

        private List<LocalDate> days() {
            List<LocalDate> days = new ArrayList<>(List.of(planned.first(), planned.to(), now.first(), now.to()));
            if (doneOn != null) {
                days.add(doneOn);
            }
            return days;
        }
    }

    public GanttChart {
        rows = List.copyOf(rows);
    }

    @Override
    public String description() {
        return isEmpty()
                ? NO_FIGURES
                : rows.stream()
                        .map(row -> row.name() + ": " + row.now().words() + ", " + row.standing())
                        .collect(Collectors.joining("; "));
    }

    @Override
    public ChartTable table() {
        List<String> columns = new ArrayList<>();
        if (groups != null) {
            columns.add(groups);
        }
        columns.addAll(List.of("Planned first", "Planned now", "Days later", "Done", "Standing"));
        return new ChartTable(
                corner,
                List.copyOf(columns),
                rows.stream()
                        .map(row -> new ChartTable.Row(row.name(), cells(row)))
                        .toList());
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        if (groups != null) {
            cells.add(row.group());
        }
        cells.add(row.planned().words());
        cells.add(row.now().words());
        cells.add(ChartFormat.plain("").fully(java.math.BigDecimal.valueOf(row.slippage())));
        cells.add(row.doneOn() == null ? "Not done" : WHEN.shortDay(row.doneOn()));
        cells.add(row.standing());
        return List.copyOf(cells);
    }

    @Override
    public String svg() {
        return isEmpty() ? Svg.withoutFigures(this) : new GanttDrawing(this).svg();
    }

    @Override
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The first of all days. */
    LocalDate first() {
        return rows.stream()
                .flatMap(row -> row.days().stream())
                .min(LocalDate::compareTo)
                .orElse(today);
    }

    /** The last of all days. */
    LocalDate last() {
        return rows.stream()
                .flatMap(row -> row.days().stream())
                .max(LocalDate::compareTo)
                .orElse(today);
    }

    boolean startsGroup(int index) {
        return groups != null
                && (index == 0
                        || !Objects.equals(
                                rows.get(index).group(), rows.get(index - 1).group()));
    }
}
