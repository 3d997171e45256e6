package org.improvementledger.chassis.web.page.chart;

import java.math.BigDecimal;
import java.util.List;

/** Draws groups of bars with a key above them; the fillings differ in pattern as well as in colour. */
final class BarsDrawing {

    static final int MOST_SERIES = 4;

    private static final double PLOT_HEIGHT = 230;
    private static final double KEY_SIZE = 15;
    private static final double KEY_ROW = 24;
    private static final double KEY_GAP = 26;
    private static final double WIDEST_BAR = 44;
    private static final double GROUP_SHARE = 0.82;
    private static final double VALUE_ROOM = 20;

    private record Key(int series, String words, double x, double y) {}

    private final BarsByPeriod chart;
    private final List<Key> keys;
    private final PeriodAxes axes;
    private final double bar;

    BarsDrawing(BarsByPeriod chart) {
        this.chart = chart;
        this.keys = keys(chart.series());
        List<BigDecimal> figures = Series.allFigures(chart.series());
        NiceScale scale = NiceScale.fromZero(figures, PeriodAxes.MOST_TICKS, chart.format()::shortly);
        double top = keys.getLast().y() + KEY_ROW / 2 + VALUE_ROOM;
        boolean negative = figures.stream().anyMatch(figure -> figure.signum() < 0);
        this.axes = new PeriodAxes(
                chart.periods(), scale, chart.format(), Svg.WIDTH, top, PLOT_HEIGHT + (negative ? VALUE_ROOM : 0));
        this.bar =
                Math.min(WIDEST_BAR, axes.place() * GROUP_SHARE / chart.series().size());
    }

    private static List<Key> keys(List<Series> series) {
        List<Key> keys = new java.util.ArrayList<>();
        double x = 0;
        double y = KEY_ROW / 2;
        for (int index = 0; index < series.size(); index++) {
            Series one = series.get(index);
            String words =
                    TextWidth.wrap(one.name(), Svg.WIDTH - 2 * KEY_GAP, 1).getFirst();
            double width = KEY_SIZE + 8 + TextWidth.of(words) + KEY_GAP;
            if (x > 0 && x + width > Svg.WIDTH) {
                x = 0;
                y += KEY_ROW;
            }
            keys.add(new Key(index, words, x, y));
            x += width;
        }
        return keys;
    }

    String svg() {
        Svg svg = new Svg(chart, axes.end());
        for (Key key : keys) {
            fill(svg, key.series(), key.x() + 1, key.y() - KEY_SIZE / 2, KEY_SIZE, KEY_SIZE);
            svg.text(key.x() + KEY_SIZE + 8, key.y(), Svg.Anchor.START, Svg.INK, false, key.words());
        }
        axes.draw(svg);
        boolean valued = hasRoomForValues();
        for (int period = 0; period < chart.periods().size(); period++) {
            for (int index = 0; index < chart.series().size(); index++) {
                BigDecimal value = chart.series().get(index).values().get(period);
                if (value != null) {
                    bar(svg, period, index, value, valued);
                }
            }
        }
        return svg.close();
    }

    private boolean hasRoomForValues() {
        return Series.allFigures(chart.series()).stream()
                .map(chart.format()::shortly)
                .allMatch(words -> TextWidth.of(words) <= bar - 2);
    }

    private void bar(Svg svg, int period, int index, BigDecimal value, boolean valued) {
        double start = axes.x(period) - bar * chart.series().size() / 2 + index * bar;
        double zero = axes.y(BigDecimal.ZERO);
        double end = axes.y(value);
        fill(svg, index, start + 1, Math.min(zero, end), Math.max(1, bar - 2), Math.max(1, Math.abs(end - zero)));
        if (valued) {
            double y = value.signum() < 0 ? end + VALUE_ROOM / 2 : end - VALUE_ROOM / 2;
            svg.text(
                    start + bar / 2,
                    y,
                    Svg.Anchor.MIDDLE,
                    Svg.INK,
                    false,
                    chart.format().shortly(value));
        }
    }

    /** Filled, hatched, empty, filled lightly; what is expected has a dashed outline. */
    private void fill(Svg svg, int index, double x, double y, double width, double height) {
        String colour = Tones.of(index);
        if (chart.series().get(index).expected()) {
            svg.element(
                    "rect",
                    "x",
                    x,
                    "y",
                    y,
                    "width",
                    width,
                    "height",
                    height,
                    "fill",
                    Svg.PAPER,
                    "stroke",
                    colour,
                    "stroke-width",
                    1.5,
                    "stroke-dasharray",
                    "4 3");
        } else if (index == 0) {
            svg.element("rect", "x", x, "y", y, "width", width, "height", height, "fill", colour);
        } else if (index == 1) {
            svg.hatched(x, y, width, height, colour);
        } else {
            svg.element(
                    "rect",
                    "x",
                    x,
                    "y",
                    y,
                    "width",
                    width,
                    "height",
                    height,
                    "fill",
                    colour,
                    "fill-opacity",
                    index == 2 ? 0.25 : 0.6,
                    "stroke",
                    colour,
                    "stroke-width",
                    1.5);
        }
    }
}
