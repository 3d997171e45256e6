package org.improvementledger.chassis.web.page.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Draws lines with their names at their ends. */
final class LinesDrawing {

    static final int MOST_SERIES = 6;

    private static final double PLOT_HEIGHT = 250;
    private static final double TOP = 12;
    private static final double LABEL_WIDTH = 140;
    private static final double LEADER = 26;
    private static final double MARK = 4;
    private static final double LABEL_GAP = 6;

    /** More marks than these would hide the line. */
    private static final int MOST_MARKED = 24;

    private record Label(int series, List<String> lines) {
        double height() {
            return lines.size() * Svg.LINE_HEIGHT + LABEL_GAP;
        }
    }

    private final LinesByPeriod chart;
    private final List<Label> labels;
    private final NiceScale scale;
    private final PeriodAxes axes;

    LinesDrawing(LinesByPeriod chart) {
        this.chart = chart;
        this.labels = IntStream.range(0, chart.series().size())
                .filter(index -> chart.series().get(index).last() >= 0)
                .mapToObj(index -> new Label(index, words(chart.series().get(index))))
                .toList();
        this.scale =
                NiceScale.around(Series.allFigures(chart.series()), PeriodAxes.MOST_TICKS, chart.format()::shortly);
        double widest = labels.stream()
                .flatMap(label -> label.lines().stream())
                .mapToDouble(TextWidth::bold)
                .max()
                .orElse(0);
        double height =
                Math.max(PLOT_HEIGHT, labels.stream().mapToDouble(Label::height).sum());
        this.axes = new PeriodAxes(chart.periods(), scale, chart.format(), Svg.WIDTH - widest - LEADER, TOP, height);
    }

    private List<String> words(Series series) {
        List<String> words = new ArrayList<>(TextWidth.wrap(series.name(), LABEL_WIDTH, 2));
        words.add(chart.format().shortly(series.at(series.last())));
        return words;
    }

    String svg() {
        boolean cut = !scale.startsAtZero();
        Svg svg = new Svg(chart, axes.end() + (cut ? Svg.LINE_HEIGHT : 0));
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
        for (int index = 0; index < chart.series().size(); index++) {
            line(svg, chart.series().get(index), index);
        }
        names(svg);
        return svg.close();
    }

    private void line(Svg svg, Series series, int index) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int period = 0; period < chart.periods().size(); period++) {
            BigDecimal value = series.values().get(period);
            if (value != null) {
                path.append(drawing ? 'L' : 'M').append(Svg.number(axes.x(period)));
                path.append(' ').append(Svg.number(axes.y(value)));
            }
            drawing = value != null; // A gap stays a gap: a line through it would claim figures that nobody has.
        }
        if (!path.isEmpty()) {
            List<Object> attributes = new ArrayList<>(List.of(
                    "d",
                    path,
                    "fill",
                    "none",
                    "stroke",
                    Tones.of(index),
                    "stroke-width",
                    2.5,
                    "stroke-linejoin",
                    "round"));
            if (series.expected()) {
                attributes.addAll(List.of("stroke-dasharray", "7 5"));
            }
            svg.element("path", attributes.toArray());
        }
        for (int period = 0; period < chart.periods().size(); period++) {
            BigDecimal value = series.values().get(period);
            if (value != null && (isMarked(series, period))) {
                mark(svg, index, axes.x(period), axes.y(value));
            }
        }
    }

    private boolean isMarked(Series series, int period) {
        boolean alone = (period == 0 || series.values().get(period - 1) == null)
                && (period == series.values().size() - 1 || series.values().get(period + 1) == null);
        return alone || period == series.last() || series.values().size() <= MOST_MARKED;
    }

    /** Each series has a shape of its own. */
    private static void mark(Svg svg, int index, double x, double y) {
        String colour = Tones.of(index);
        switch (index % MOST_SERIES) {
            case 0 -> svg.element("circle", "cx", x, "cy", y, "r", MARK, "fill", colour);
            case 1 -> shape(svg, x, y, colour, true, "M-4 -4H4V4H-4Z");
            case 2 -> shape(svg, x, y, colour, true, "M0 -5.5L5.5 0L0 5.5L-5.5 0Z");
            case 3 -> shape(svg, x, y, colour, true, "M0 -5L5 4H-5Z");
            case 4 ->
                svg.element(
                        "circle", "cx", x, "cy", y, "r", MARK, "fill", Svg.PAPER, "stroke", colour, "stroke-width", 2);
            default -> shape(svg, x, y, colour, false, "M-4 -4L4 4M-4 4L4 -4");
        }
    }

    private static void shape(Svg svg, double x, double y, String colour, boolean filled, String path) {
        svg.element(
                "path",
                "transform",
                "translate(" + Svg.number(x) + " " + Svg.number(y) + ")",
                "d",
                path,
                "fill",
                filled ? colour : "none",
                "stroke",
                colour,
                "stroke-width",
                filled ? 0 : 2);
    }

    private void names(Svg svg) {
        List<Double> ends = labels.stream().map(label -> endY(label.series())).toList();
        double[] middles =
                LabelSpread.apart(ends, labels.stream().map(Label::height).toList(), 0, axes.bottom() + LABEL_GAP);
        for (int index = 0; index < labels.size(); index++) {
            Label label = labels.get(index);
            String colour = Tones.of(label.series());
            double fromX = axes.x(chart.series().get(label.series()).last()) + MARK + 3;
            double toX = axes.right() + LEADER - 10;
            svg.line(fromX, ends.get(index), axes.right() + 2, ends.get(index), colour, 0.75);
            svg.line(axes.right() + 2, ends.get(index), toX, middles[index], colour, 0.75);
            mark(svg, label.series(), toX, middles[index]);
            svg.lines(axes.right() + LEADER, middles[index], Svg.Anchor.START, colour, true, label.lines());
        }
    }

    private double endY(int series) {
        Series one = chart.series().get(series);
        return axes.y(one.at(one.last()));
    }
}
