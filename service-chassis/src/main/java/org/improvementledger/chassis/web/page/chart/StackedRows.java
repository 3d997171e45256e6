package org.improvementledger.chassis.web.page.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A bar of parts for each of several things, such as how many actions of each priority are rated how. Every part is also said
 * in words beside its bar, so that no colour stands alone.
 *
 * @param corner what the rows are, such as "Priority"
 * @param parts in the order they are drawn
 */
public record StackedRows(String title, String corner, List<Part> parts, List<Row> rows, ChartFormat format)
        implements Chart {

    /** More cannot be told apart. */
    private static final int MOST_PARTS = 6;

    /** Colours of parts; each has an edge, so that light ones are told from paper. */
    public enum Tone {
        RED("#ca3535"),
        AMBER("#ffb340"),
        GREEN("#5aa469"),
        BLUE("#1d70b8"),
        GREY("#b1b4b6"),
        DARK("#00514d"),
        MIDDLE("#6fb1a8"),
        LIGHT("#ffffff");

        private final String fill;

        Tone(String fill) {
            this.fill = fill;
        }

        String fill() {
            return fill;
        }
    }

    /** @param name as a column's heading; in a sentence it is written small */
    public record Part(String name, Tone tone) {}

    /** @param values one for each part; what is below zero is written and not drawn */
    public record Row(String name, List<BigDecimal> values) {

        public Row {
            values = List.copyOf(values);
        }

        BigDecimal drawn() {
            return values.stream().map(BigDecimal.ZERO::max).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    public StackedRows {
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
        if (parts.isEmpty() || parts.size() > MOST_PARTS) {
            throw new IllegalArgumentException("Between 1 and " + MOST_PARTS + " parts, not " + parts.size());
        }
        for (Row row : rows) {
            if (row.values().size() != parts.size()) {
                throw new IllegalArgumentException("A value for each part of " + row.name());
            }
        }
    }

    @Override
    public String description() {
        return isEmpty()
                ? NO_FIGURES
                : rows.stream().map(row -> row.name() + ": " + words(row)).collect(Collectors.joining("; "));
    }

    @Override
    public ChartTable table() {
        return new ChartTable(
                corner,
                parts.stream().map(Part::name).toList(),
                rows.stream()
                        .map(row -> new ChartTable.Row(
                                row.name(),
                                row.values().stream().map(format::fully).toList()))
                        .toList());
    }

    @Override
    public String svg() {
        return isEmpty() ? Svg.withoutFigures(this) : new StackedRowsDrawing(this).svg();
    }

    @Override
    public boolean isEmpty() {
        return rows.stream().allMatch(row -> row.values().stream().allMatch(value -> value.signum() == 0));
    }

    /** "2 red, 1 amber"; parts of nothing are left out. */
    String words(Row row) {
        String words = IntStream.range(0, parts.size())
                .filter(part -> row.values().get(part).signum() != 0)
                .mapToObj(part -> format.shortly(row.values().get(part)) + " "
                        + parts.get(part).name().toLowerCase(java.util.Locale.UK))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "none" : words;
    }
}
