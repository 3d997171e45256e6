package org.improvementledger.chassis.web.page.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How several things stood at several times, each at one of a few levels in words, such as grades. A cell says its level
 * in words, and with as many filled steps as it is above the lowest but one; colour says it a third time.
 *
 * @param corner what the rows are, such as "Area"
 * @param columns the times, the earliest first, such as "Feb 2019"; the picture has room for the last {@value #MOST_COLUMNS}, the table shows all
 * @param levels in words, the best first
 * @param none what is said where a thing had no level, such as "Not judged"
 */
public record LevelGrid(
        String title, String corner, List<String> columns, List<String> levels, List<Row> rows, String none)
        implements Chart {

    /** More than these are too narrow for words. */
    public static final int MOST_COLUMNS = 5;

    private static final int MOST_LEVELS = 6;

    /** @param levels an index into the chart's levels, or null, for each column */
    public record Row(String name, List<@Nullable Integer> levels) {

        public Row {
            levels = Collections.unmodifiableList(new ArrayList<>(levels));
        }
    }

    public LevelGrid {
        columns = List.copyOf(columns);
        levels = List.copyOf(levels);
        rows = List.copyOf(rows);
        if (levels.size() < 2 || levels.size() > MOST_LEVELS) {
            throw new IllegalArgumentException("Between 2 and " + MOST_LEVELS + " levels, not " + levels.size());
        }
        for (Row row : rows) {
            if (row.levels().size() != columns.size()) {
                throw new IllegalArgumentException("A level, or none, for each column of " + row.name());
            }
            for (Integer level : row.levels()) {
                if (level != null) {
                    Objects.checkIndex(level, levels.size());
                }
            }
        }
    }

    @Override
    public String description() {
        return isEmpty()
                ? NO_FIGURES
                : rows.stream()
                        .map(row -> row.name() + ": "
                                + IntStream.range(0, columns.size())
                                        .mapToObj(column -> columns.get(column) + " " + words(row, column))
                                        .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; "));
    }

    @Override
    public ChartTable table() {
        return new ChartTable(
                corner,
                columns,
                rows.stream()
                        .map(row -> new ChartTable.Row(
                                row.name(),
                                IntStream.range(0, columns.size())
                                        .mapToObj(column -> words(row, column))
                                        .toList()))
                        .toList());
    }

    @Override
    public String svg() {
        return isEmpty() ? Svg.withoutFigures(this) : new LevelGridDrawing(this).svg();
    }

    @Override
    public boolean isEmpty() {
        return rows.stream().allMatch(row -> row.levels().stream().allMatch(Objects::isNull));
    }

    String words(Row row, int column) {
        Integer level = row.levels().get(column);
        return level == null ? none : levels.get(level);
    }
}
