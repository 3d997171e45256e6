package org.improvementledger.chassis.web.page.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Draws a waterfall lying on its side: a row for each step, so that names of any length can be read beside their bars. */
final class WaterfallDrawing {

    private static final double ROW_HEIGHT = 42;
    private static final double BAR_HEIGHT = 24;
    private static final double LABEL_WIDTH = 190;
    private static final double GAP = 8;
    private static final double AXIS_HEIGHT = 30;
    private static final double THINNEST_BAR = 1.5;
    private static final int MOST_TICKS = 4;

    private static final String TOTAL = "#00514d";
    private static final String MORE = "#6fb1a8";
    private static final String LESS = "#b35c00";

    private final Waterfall chart;
    private final List<List<String>> labels;
    private final NiceScale scale;
    private final double left;
    private final double right;

    WaterfallDrawing(Waterfall chart) {
        this.chart = chart;
        this.labels = chart.steps().stream()
                .map(step -> TextWidth.wrap(step.label(), LABEL_WIDTH, 2))
                .toList();
        List<BigDecimal> amounts = new ArrayList<>();
        chart.steps().forEach(step -> {
            amounts.add(step.before());
            amounts.add(step.after());
        });
        this.scale = NiceScale.fromZero(amounts, MOST_TICKS, chart.format()::shortly);
        this.left = labels.stream()
                        .flatMap(List::stream)
                        .mapToDouble(TextWidth::bold)
                        .max()
                        .orElse(0)
                + 2 * GAP;
        // The amount stands to the right of its bar, also of the longest one.
        this.right = Svg.WIDTH
                - GAP
                - chart.steps().stream()
                        .map(chart::words)
                        .mapToDouble(TextWidth::bold)
                        .max()
                        .orElse(0);
    }

    String svg() {
        double bottom = chart.steps().size() * ROW_HEIGHT;
        Svg svg = new Svg(chart, bottom + AXIS_HEIGHT);
        axis(svg, bottom);
        for (int index = 0; index < chart.steps().size(); index++) {
            row(svg, index);
        }
        return svg.close();
    }

    private void axis(Svg svg, double bottom) {
        double free = 0;
        for (BigDecimal tick : scale.ticks()) {
            double x = x(tick);
            boolean zero = tick.signum() == 0;
            svg.line(x, 0, x, bottom + 4, zero ? Svg.QUIET : Svg.GRID, zero ? 1.5 : 1);
            String words = chart.format().shortly(tick);
            double half = TextWidth.of(words) / 2;
            double middle = Math.min(x, Svg.WIDTH - half);
            if (middle - half >= free) {
                svg.text(middle, bottom + AXIS_HEIGHT / 2 + 4, Svg.Anchor.MIDDLE, Svg.QUIET, false, words);
                free = middle + half + GAP;
            }
        }
    }

    private void row(Svg svg, int index) {
        Waterfall.Step step = chart.steps().get(index);
        boolean movement = step.kind() == Waterfall.Kind.MOVEMENT;
        double middle = (index + 0.5) * ROW_HEIGHT;
        double top = middle - BAR_HEIGHT / 2;
        svg.lines(0, middle, Svg.Anchor.START, Svg.INK, !movement, labels.get(index));
        double start = Math.min(x(step.before()), x(step.after()));
        double width = Math.max(THINNEST_BAR, Math.abs(x(step.after()) - x(step.before())));
        if (!movement) {
            svg.element("rect", "x", start, "y", top, "width", width, "height", BAR_HEIGHT, "fill", TOTAL);
        } else if (step.change().signum() < 0) {
            svg.hatched(start, top, width, BAR_HEIGHT, LESS);
        } else {
            svg.element(
                    "rect",
                    "x",
                    start,
                    "y",
                    top,
                    "width",
                    width,
                    "height",
                    BAR_HEIGHT,
                    "fill",
                    MORE,
                    "stroke",
                    TOTAL,
                    "stroke-width",
                    1.5);
        }
        if (index < chart.steps().size() - 1) {
            double x = x(step.after());
            svg.line(x, top + BAR_HEIGHT, x, top + ROW_HEIGHT, Svg.QUIET, 1);
        }
        svg.text(start + width + GAP * 0.75, middle, Svg.Anchor.START, Svg.INK, true, chart.words(step));
    }

    private double x(BigDecimal amount) {
        return scale.at(amount, left, right);
    }
}
