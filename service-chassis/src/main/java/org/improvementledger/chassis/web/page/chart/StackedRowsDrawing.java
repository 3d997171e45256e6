package org.improvementledger.chassis.web.page.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Draws for each thing its name with the parts in words, and below them the bar; all bars to one scale. */
final class StackedRowsDrawing {

    /** What a phone has room for. */
    private static final double NAME = 400;

    private static final double GAP = 14;
    private static final double BAR = 20;
    private static final double BETWEEN = 20;
    private static final double KEY = 14;
    private static final double LEGEND = 30;
    private static final int MOST_LINES = 2;

    private final StackedRows chart;
    private final BigDecimal largest;

    StackedRowsDrawing(StackedRows chart) {
        this.chart = chart;
        this.largest = chart.rows().stream()
                .map(StackedRows.Row::drawn)
                .reduce(BigDecimal.ONE.movePointLeft(2), BigDecimal::max);
    }

    String svg() {
        double height = LEGEND;
        for (StackedRows.Row row : chart.rows()) {
            height += heightOf(row);
        }
        Svg svg = new Svg(chart, height);
        legend(svg);
        double y = LEGEND;
        for (StackedRows.Row row : chart.rows()) {
            row(svg, row, y);
            y += heightOf(row);
        }
        return svg.close();
    }

    private void legend(Svg svg) {
        double x = 0;
        for (StackedRows.Part part : chart.parts()) {
            svg.element(
                    "rect",
                    "x",
                    x + 0.5,
                    "y",
                    3.5,
                    "width",
                    KEY - 1,
                    "height",
                    KEY - 1,
                    "fill",
                    part.tone().fill(),
                    "stroke",
                    Svg.INK);
            svg.text(x + KEY + 6, 3 + KEY / 2, Svg.Anchor.START, Svg.INK, false, part.name());
            x += KEY + 6 + TextWidth.of(part.name()) + BETWEEN;
        }
    }

    /** Name and words begin at the left, where a phone shows them without scrolling. */
    private void row(Svg svg, StackedRows.Row row, double top) {
        List<String> name = name(row);
        double words = top + name.size() * Svg.LINE_HEIGHT;
        svg.lines(0, top + name.size() * Svg.LINE_HEIGHT / 2, Svg.Anchor.START, Svg.INK, true, name);
        svg.text(0, words + Svg.LINE_HEIGHT / 2, Svg.Anchor.START, Svg.INK, false, chart.words(row));
        bar(svg, row, words + Svg.LINE_HEIGHT + 4);
    }

    private void bar(Svg svg, StackedRows.Row row, double y) {
        double x = 0;
        for (int part = 0; part < chart.parts().size(); part++) {
            BigDecimal value = row.values().get(part);
            if (value.signum() > 0) {
                double width = (Svg.WIDTH - 1)
                        * value.divide(largest, MathContext.DECIMAL64).doubleValue();
                svg.element(
                        "rect",
                        "x",
                        x + 0.5,
                        "y",
                        y + 0.5,
                        "width",
                        width,
                        "height",
                        BAR - 1,
                        "fill",
                        chart.parts().get(part).tone().fill(),
                        "stroke",
                        Svg.INK);
                x += width;
            }
        }
        if (x == 0) {
            svg.line(0, y + BAR / 2, Svg.WIDTH, y + BAR / 2, Svg.GRID, 1);
        }
    }

    private static List<String> name(StackedRows.Row row) {
        return TextWidth.wrap(row.name(), NAME, MOST_LINES);
    }

    private static double heightOf(StackedRows.Row row) {
        return (name(row).size() + 1) * Svg.LINE_HEIGHT + 4 + BAR + GAP;
    }
}
