package org.improvementledger.chassis.web.page.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values over periods between the limits that chance keeps them in (an XmR chart), with the target of each period. What is more than chance, what was restated
 * and what stands for a figure that may not be shown each have a mark of their own.
 *
 * @param corner what the periods are, such as "Period" or "Month"
 * @param points in order
 * @param limits null where too little is known to tell
 */
public record ProcessChart(
        String title,
        String corner,
        List<Point> points,
        @Nullable Limits limits,
        ChartFormat format) implements Chart {

    /**
     * A period's value.
     *
     * @param period short enough to stand below an axis
     * @param value null where there is none, which is not zero
     * @param words the value as the table says it, "fewer than 5" or "no data" included
     * @param target in force then; null where there was none
     * @param news why it is more than chance; null where it is not
     */
    public record Point(
            String period,
            @Nullable BigDecimal value,
            String words,
            @Nullable BigDecimal target,
            boolean standsIn,
            boolean restated,
            @Nullable String news) {}

    /** The centre and the limits on both sides of it. */
    public record Limits(BigDecimal centre, BigDecimal lower, BigDecimal upper) {}

    public ProcessChart {
        points = List.copyOf(points);
    }

    @Override
    public String description() {
        if (isEmpty()) {
            return NO_FIGURES;
        }
        List<Point> known =
                points.stream().filter(point -> point.value() != null).toList();
        List<String> sentences = new ArrayList<>();
        sentences.add("From %s in %s to %s in %s"
                .formatted(
                        known.getFirst().words(),
                        known.getFirst().period(),
                        known.getLast().words(),
                        known.getLast().period()));
        BigDecimal target = points.getLast().target();
        if (target != null) {
            sentences.add("the target is " + format.shortly(target));
        }
        if (limits != null) {
            sentences.add("chance keeps it between %s and %s"
                    .formatted(format.shortly(limits.lower()), format.shortly(limits.upper())));
        }
        return String.join("; ", sentences);
    }

    @Override
    public ChartTable table() {
        return new ChartTable(
                corner,
                List.of("Value", "Target", "What stands out"),
                points.stream()
                        .map(point -> new ChartTable.Row(
                                point.period(),
                                List.of(
                                        point.words(),
                                        point.target() == null ? "None" : format.fully(point.target()),
                                        standingOut(point))))
                        .toList());
    }

    private static String standingOut(Point point) {
        List<String> words = new ArrayList<>();
        if (point.news() != null) {
            words.add(point.news());
        }
        if (point.restated()) {
            words.add("Restated");
        }
        return words.isEmpty() ? "Nothing" : String.join(", ", words);
    }

    @Override
    public String svg() {
        return isEmpty() ? Svg.withoutFigures(this) : new ProcessDrawing(this).svg();
    }

    @Override
    public boolean isEmpty() {
        return points.stream().allMatch(point -> point.value() == null);
    }

    /** All that must lie within the picture. */
    List<BigDecimal> figures() {
        Stream<@Nullable BigDecimal> ofPoints = points.stream()
                .flatMap(point -> Stream.of(point).mapMulti((one, out) -> {
                    out.accept(one.value());
                    out.accept(one.target());
                }));
        Stream<BigDecimal> ofLimits = limits == null ? Stream.of() : Stream.of(limits.lower(), limits.upper());
        return Stream.concat(ofPoints, ofLimits)
                .filter(Objects::nonNull)
                .map(BigDecimal.class::cast)
                .toList();
    }
}
