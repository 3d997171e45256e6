package org.improvementledger.chassis.web.page.chart;

import java.math.BigDecimal;
import java.util.List;

/** The frame of a chart by period: figures upwards, periods to the right. */
final class PeriodAxes {

    static final int MOST_TICKS = 5;

    private static final double GAP = 8;
    private static final double AXIS_HEIGHT = 28;

    private final List<String> periods;
    private final NiceScale scale;
    private final ChartFormat format;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;

    /** @param right where the plot ends; what stands beside it is to the right of that */
    PeriodAxes(List<String> periods, NiceScale scale, ChartFormat format, double right, double top, double plotHeight) {
        this.periods = periods;
        this.scale = scale;
        this.format = format;
        this.left = scale.ticks().stream()
                        .map(format::shortly)
                        .mapToDouble(TextWidth::of)
                        .max()
                        .orElse(0)
                + GAP;
        this.right = right;
        this.top = top;
        this.bottom = top + plotHeight;
    }

    /** Where everything ends, the periods below the axis included. */
    double end() {
        return bottom + AXIS_HEIGHT;
    }

    double top() {
        return top;
    }

    double bottom() {
        return bottom;
    }

    double right() {
        return right;
    }

    /** How wide the place of one period is. */
    double place() {
        return (right - left) / periods.size();
    }

    /** The middle of a period's place. */
    double x(int period) {
        return left + (period + 0.5) * place();
    }

    double y(BigDecimal figure) {
        return scale.at(figure, bottom, top);
    }

    void draw(Svg svg) {
        for (BigDecimal tick : scale.ticks()) {
            boolean axis = tick.signum() == 0 || (!scale.startsAtZero() && tick.equals(scale.from()));
            svg.line(left, y(tick), right, y(tick), axis ? Svg.QUIET : Svg.GRID, axis ? 1.5 : 1);
            svg.text(left - GAP, y(tick), Svg.Anchor.END, Svg.QUIET, false, format.shortly(tick));
        }
        double widest = periods.stream().mapToDouble(TextWidth::of).max().orElse(0) + GAP;
        int each = Math.max(1, (int) Math.ceil(widest / place()));
        for (int period = 0; period < periods.size(); period += each) {
            double half = TextWidth.of(periods.get(period)) / 2;
            double middle = Math.clamp(x(period), Math.min(half, Svg.WIDTH - half), Math.max(half, Svg.WIDTH - half));
            svg.line(x(period), bottom, x(period), bottom + 4, Svg.QUIET, 1);
            svg.text(middle, bottom + AXIS_HEIGHT / 2 + 2, Svg.Anchor.MIDDLE, Svg.QUIET, false, periods.get(period));
        }
    }
}
