package org.improvementledger.chassis.web.page.chart;

import java.util.List;

/**
 * Lines through periods or dates. Each says at its end what it is; where the figures lie close together far from zero, the
 * scale starts above zero and the picture says so.
 *
 * @param corner what the periods are, such as "Period" or "Month"
 * @param periods in order, short enough to stand below an axis: P1, Apr 2019
 * @param series each with a value (or null) for every period
 */
public record LinesByPeriod(String title, String corner, List<String> periods, List<Series> series, ChartFormat format)
        implements ByPeriod {

    /** More than these cannot be told apart. */
    public static final int MOST_SERIES = LinesDrawing.MOST_SERIES;

    public LinesByPeriod {
        periods = List.copyOf(periods);
        series = List.copyOf(series);
        ByPeriod.requireDrawable(periods, series, MOST_SERIES);
    }

    @Override
    public String drawing() {
        return new LinesDrawing(this).svg();
    }
}
