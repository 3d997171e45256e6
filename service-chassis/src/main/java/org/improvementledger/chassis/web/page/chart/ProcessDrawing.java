package org.improvementledger.chassis.web.page.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Draws values between their limits, the target as steps, and a key of the marks that occur. */
final class ProcessDrawing {

    private static final double PLOT_HEIGHT = 260;
    private static final double TOP = 12;
    private static final double LEADER = 12;
    private static final double LABEL_HEIGHT = 2 * Svg.LINE_HEIGHT + 4;
    private static final double KEY_ROW = 24;
    private static final double KEY_GAP = 28;

    /** More ordinary marks than these would hide the line. */
    private static final int MOST_MARKED = 60;

    private static final String VALUE = Tones.of(0);
    private static final String TARGET = Tones.of(1);
    private static final String NEWS = Tones.of(2);

    private record Label(String name, BigDecimal value, String colour) {}

    /** The marks, from the plainest to the one that goes before all others. */
    private enum Mark {
        ORDINARY(""),
        RESTATED("Restated"),
        STANDS_IN("Too few to show"),
        NEWS("More than chance");

        private final String words;

        Mark(String words) {
            this.words = words;
        }
    }

    private final ProcessChart chart;
    private final NiceScale scale;
    private final List<Label> labels;
    private final PeriodAxes axes;

    ProcessDrawing(ProcessChart chart) {
        this.chart = chart;
        this.scale = NiceScale.around(chart.figures(), PeriodAxes.MOST_TICKS, chart.format()::shortly);
        this.labels = labels(chart);
        double widest = labels.stream()
                .mapToDouble(label -> Math.max(
                        TextWidth.bold(label.name()),
                        TextWidth.bold(chart.format().shortly(label.value()))))
                .max()
                .orElse(0);
        this.axes = new PeriodAxes(
                chart.points().stream().map(ProcessChart.Point::period).toList(),
                scale,
                chart.format(),
                Svg.WIDTH - widest - LEADER,
                TOP,
                PLOT_HEIGHT);
    }

    private static List<Label> labels(ProcessChart chart) {
        List<Label> labels = new ArrayList<>();
        ProcessChart.Limits limits = chart.limits();
        if (limits != null) {
            labels.add(new Label("Upper limit", limits.upper(), Svg.QUIET));
            labels.add(new Label("Average", limits.centre(), Svg.QUIET));
            labels.add(new Label("Lower limit", limits.lower(), Svg.QUIET));
        }
        BigDecimal target = chart.points().getLast().target();
        if (target != null) {
            labels.add(new Label("Target", target, TARGET));
        }
        return labels;
    }

    String svg() {
        boolean cut = !scale.startsAtZero();
        List<Mark> occurring = occurring();
        double keyTop = axes.end() + (cut ? Svg.LINE_HEIGHT + 4 : 0);
        Svg svg = new Svg(chart, keyTop + (occurring.isEmpty() ? 0 : KEY_ROW));
        axes.draw(svg);
        if (cut) {
            svg.text(
                    0,
                    axes.end() + Svg.LINE_HEIGHT / 2 - 2,
                    Svg.Anchor.START,
                    Svg.QUIET,
                    false,
                    "The scale starts at " + chart.format().shortly(scale.from()) + ", not at zero.");
        }
        limits(svg);
        target(svg);
        values(svg);
        names(svg);
        double x = 8;
        for (Mark mark : occurring) {
            mark(svg, mark, x, keyTop + KEY_ROW / 2);
            svg.text(x + 12, keyTop + KEY_ROW / 2, Svg.Anchor.START, Svg.INK, false, mark.words);
            x += 12 + TextWidth.of(mark.words) + KEY_GAP;
        }
        return svg.close();
    }

    private void limits(Svg svg) {
        ProcessChart.Limits limits = chart.limits();
        if (limits == null) {
            return;
        }
        for (BigDecimal limit : List.of(limits.lower(), limits.upper())) {
            line(svg, axes.y(limit), "6 5");
        }
        line(svg, axes.y(limits.centre()), "1 0");
    }

    private void line(Svg svg, double y, String dashes) {
        svg.element(
                "line",
                "x1",
                axes.x(0) - axes.place() / 2,
                "y1",
                y,
                "x2",
                axes.right(),
                "y2",
                y,
                "stroke",
                Svg.QUIET,
                "stroke-width",
                1.25,
                "stroke-dasharray",
                dashes);
    }

    /** A step for each period, so that a new target is seen from when it held. */
    private void target(Svg svg) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int period = 0; period < chart.points().size(); period++) {
            BigDecimal target = chart.points().get(period).target();
            if (target != null) {
                double from = axes.x(period) - axes.place() / 2;
                String y = Svg.number(axes.y(target));
                path.append(drawing ? 'L' : 'M')
                        .append(Svg.number(from))
                        .append(' ')
                        .append(y);
                path.append('L')
                        .append(Svg.number(from + axes.place()))
                        .append(' ')
                        .append(y);
            }
            drawing = target != null;
        }
        path(svg, path, TARGET, "9 4");
    }

    private void values(Svg svg) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int period = 0; period < chart.points().size(); period++) {
            BigDecimal value = chart.points().get(period).value();
            if (value != null) {
                path.append(drawing ? 'L' : 'M').append(Svg.number(axes.x(period)));
                path.append(' ').append(Svg.number(axes.y(value)));
            }
            drawing = value != null; // A gap stays a gap: a line through it would claim figures that nobody has.
        }
        path(svg, path, VALUE, "1 0");
        for (int period = 0; period < chart.points().size(); period++) {
            ProcessChart.Point point = chart.points().get(period);
            Mark mark = mark(point);
            if (point.value() != null && point.restated() && mark != Mark.RESTATED) {
                frame(svg, axes.x(period), axes.y(Objects.requireNonNull(point.value())), 8.5);
            }
            if (point.value() != null
                    && (mark != Mark.ORDINARY || chart.points().size() <= MOST_MARKED)) {
                mark(svg, mark, axes.x(period), axes.y(Objects.requireNonNull(point.value())));
            }
        }
    }

    private static void path(Svg svg, StringBuilder path, String colour, String dashes) {
        if (!path.isEmpty()) {
            svg.element(
                    "path",
                    "d",
                    path,
                    "fill",
                    "none",
                    "stroke",
                    colour,
                    "stroke-width",
                    2.25,
                    "stroke-linejoin",
                    "round",
                    "stroke-dasharray",
                    dashes);
        }
    }

    private List<Mark> occurring() {
        return chart.points().stream()
                .filter(point -> point.value() != null)
                .flatMap(point -> Stream.of(mark(point), point.restated() ? Mark.RESTATED : Mark.ORDINARY))
                .filter(mark -> mark != Mark.ORDINARY)
                .distinct()
                .sorted()
                .toList();
    }

    private static Mark mark(ProcessChart.Point point) {
        if (point.news() != null) {
            return Mark.NEWS;
        }
        if (point.standsIn()) {
            return Mark.STANDS_IN;
        }
        return point.restated() ? Mark.RESTATED : Mark.ORDINARY;
    }

    private static void mark(Svg svg, Mark mark, double x, double y) {
        switch (mark) {
            case ORDINARY -> svg.element("circle", "cx", x, "cy", y, "r", 3.5, "fill", VALUE);
            case STANDS_IN ->
                svg.element(
                        "circle", "cx", x, "cy", y, "r", 4.5, "fill", Svg.PAPER, "stroke", VALUE, "stroke-width", 2);
            case RESTATED -> frame(svg, x, y, 4.5);
            case NEWS ->
                svg.element(
                        "path",
                        "transform",
                        "translate(" + Svg.number(x) + " " + Svg.number(y) + ")",
                        "d",
                        "M0 -6.5L6.5 0L0 6.5L-6.5 0Z",
                        "fill",
                        NEWS);
        }
    }

    private static void frame(Svg svg, double x, double y, double half) {
        svg.element(
                "rect",
                "x",
                x - half,
                "y",
                y - half,
                "width",
                2 * half,
                "height",
                2 * half,
                "fill",
                Svg.PAPER,
                "stroke",
                VALUE,
                "stroke-width",
                2);
    }

    private void names(Svg svg) {
        List<Double> wanted =
                labels.stream().map(label -> axes.y(label.value())).toList();
        List<Double> heights = labels.stream().map(label -> LABEL_HEIGHT).toList();
        double[] middles = LabelSpread.apart(wanted, heights, 0, axes.end());
        for (int index = 0; index < labels.size(); index++) {
            Label label = labels.get(index);
            svg.line(axes.right(), wanted.get(index), axes.right() + LEADER - 3, middles[index], label.colour(), 0.75);
            svg.lines(
                    axes.right() + LEADER,
                    middles[index],
                    Svg.Anchor.START,
                    label.colour(),
                    true,
                    List.of(label.name(), chart.format().shortly(label.value())));
        }
    }
}
