package org.improvementledger.chassis.web.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A horizontal bar of parts of a whole, laid out for SVG; templates know it as {@code #chart}. The drawing uses
 * presentation attributes only: inline styles are refused by the content security policy, classes are lost in a PDF.
 */
public final class BarChart {

    /** The drawing's own units; the page stretches it to its column. */
    public static final int WIDTH = 600;

    /** Tell the parts apart by tone as well as by hue, so that they stay apart in print. */
    private static final List<String> TONES = List.of("#00514d", "#6fb1a8", "#d4791a", "#4c2c92", "#b1b4b6");

    private static final String REST = "#dfe3e2";

    private final MoneyFormat money;

    BarChart(MoneyFormat money) {
        this.money = money;
    }

    /** One part of the bar. */
    public record Segment(String label, String value, String share, String x, String width, String fill) {}

    /** The whole bar with what it says in words. */
    public record Bar(String title, String description, List<Segment> segments) {}

    /** A part to draw: its name and size. */
    public record Part(String label, BigDecimal size) {}

    /** How much of an amount in pounds each part takes; what is left over is the last part. */
    public Bar amounts(
            String title, Map<String, ? extends @Nullable Number> parts, BigDecimal whole, String restLabel) {
        return bar(title, parts(parts), whole, restLabel, true);
    }

    /** How many of a number are reached. */
    public Bar counts(String title, Map<String, ? extends @Nullable Number> parts, long whole, String restLabel) {
        return bar(title, parts(parts), BigDecimal.valueOf(whole), restLabel, false);
    }

    private static List<Part> parts(Map<String, ? extends @Nullable Number> parts) {
        List<Part> made = new ArrayList<>();
        parts.forEach((label, size) ->
                made.add(new Part(label, size == null ? BigDecimal.ZERO : new BigDecimal(size.toString()))));
        return made;
    }

    private Bar bar(String title, List<Part> parts, BigDecimal whole, String restLabel, boolean pounds) {
        BigDecimal taken = parts.stream().map(Part::size).reduce(BigDecimal.ZERO, BigDecimal::add);
        // More than the whole is drawn to its own full size: a bar that runs out of its frame would hide the excess.
        BigDecimal scale = taken.max(whole);
        List<Part> all = new ArrayList<>(parts);
        all.add(new Part(restLabel, whole.subtract(taken)));
        List<Segment> segments = new ArrayList<>();
        BigDecimal x = BigDecimal.ZERO;
        for (int index = 0; index < all.size(); index++) {
            Part part = all.get(index);
            BigDecimal width = scale.signum() == 0
                    ? BigDecimal.ZERO
                    : part.size()
                            .max(BigDecimal.ZERO)
                            .multiply(BigDecimal.valueOf(WIDTH))
                            .divide(scale, 1, RoundingMode.HALF_UP);
            String fill = index == all.size() - 1 ? REST : TONES.get(index % TONES.size());
            segments.add(new Segment(
                    part.label(),
                    pounds ? money.of(part.size()) : part.size().toPlainString(),
                    percentage(part.size(), whole),
                    x.toPlainString(),
                    width.toPlainString(),
                    fill));
            x = x.add(width);
        }
        String description = segments.stream()
                .map(segment -> segment.label() + " " + segment.value() + " (" + segment.share() + ")")
                .collect(Collectors.joining(", "));
        return new Bar(title, description, segments);
    }

    private static String percentage(BigDecimal size, BigDecimal whole) {
        if (whole.signum() == 0) {
            return "no data";
        }
        BigDecimal percent = size.multiply(BigDecimal.valueOf(100)).divide(whole, MathContext.DECIMAL64);
        return percent.setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('-', '−') + "%";
    }
}
