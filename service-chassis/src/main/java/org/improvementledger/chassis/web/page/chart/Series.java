package org.improvementledger.chassis.web.page.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One line, or one bar in each group.
 *
 * @param values one for each period; null where there is no figure, which is not zero
 * @param expected a target, profile or forecast rather than a fact: drawn dashed
 */
public record Series(String name, List<@Nullable BigDecimal> values, boolean expected) {

    public Series {
        values = Collections.unmodifiableList(new ArrayList<>(values)); // List.copyOf takes no null.
    }

    public static Series of(String name, List<? extends @Nullable BigDecimal> values) {
        return new Series(name, new ArrayList<>(values), false);
    }

    public static Series expected(String name, List<? extends @Nullable BigDecimal> values) {
        return new Series(name, new ArrayList<>(values), true);
    }

    List<BigDecimal> figures() {
        return values.stream()
                .filter(Objects::nonNull)
                .map(BigDecimal.class::cast)
                .toList();
    }

    /** The index of the last figure; -1 when there is none. */
    int last() {
        return IntStream.range(0, values.size())
                .filter(index -> values.get(index) != null)
                .max()
                .orElse(-1);
    }

    int first() {
        return IntStream.range(0, values.size())
                .filter(index -> values.get(index) != null)
                .findFirst()
                .orElse(-1);
    }

    BigDecimal at(int index) {
        return Objects.requireNonNull(values.get(index));
    }

    static void requireEveryPeriod(List<String> periods, List<Series> series) {
        for (Series one : series) {
            if (one.values().size() != periods.size()) {
                throw new IllegalArgumentException("%s has %d values for %d periods"
                        .formatted(one.name(), one.values().size(), periods.size()));
            }
        }
    }

    static List<BigDecimal> allFigures(List<Series> series) {
        return series.stream().flatMap(one -> one.figures().stream()).toList();
    }

    static ChartTable table(String corner, List<String> periods, List<Series> series, ChartFormat format) {
        List<ChartTable.Row> rows = IntStream.range(0, periods.size())
                .mapToObj(index -> new ChartTable.Row(
                        periods.get(index),
                        series.stream()
                                .map(one -> one.values().get(index))
                                .map(value -> value == null ? ChartTable.NO_FIGURE : format.fully(value))
                                .toList()))
                .toList();
        return new ChartTable(corner, series.stream().map(Series::name).toList(), rows);
    }

    /** "Spent from £1m in P1 to £4.2m in P6". */
    static String describe(List<String> periods, List<Series> series, ChartFormat format) {
        List<String> sentences = new ArrayList<>();
        for (Series one : series) {
            if (one.last() < 0) {
                sentences.add(one.name() + " has no figures yet");
            } else if (one.first() == one.last()) {
                sentences.add("%s %s in %s"
                        .formatted(one.name(), format.shortly(one.at(one.last())), periods.get(one.last())));
            } else {
                sentences.add("%s from %s in %s to %s in %s"
                        .formatted(
                                one.name(),
                                format.shortly(one.at(one.first())),
                                periods.get(one.first()),
                                format.shortly(one.at(one.last())),
                                periods.get(one.last())));
            }
        }
        return sentences.isEmpty() ? Chart.NO_FIGURES : String.join("; ", sentences);
    }
}
