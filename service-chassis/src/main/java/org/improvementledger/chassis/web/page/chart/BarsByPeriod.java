package org.improvementledger.chassis.web.page.chart;

import java.util.List;

/**
 * Groups of bars, a group for each period, always drawn from zero.
 *
 * @param corner what the periods are, such as "Period" or "Month"
 * @param periods in order, short enough to stand below an axis: P1, Apr 2019
 * @param series each with a value (or null) for every period
 */
public record BarsByPeriod(String title, String corner, List<String> periods, List<Series> series, ChartFormat format)
        implements ByPeriod {

    /** More than these cannot be told apart. */
    public static final int MOST_SERIES = BarsDrawing.MOST_SERIES;

    public BarsByPeriod {
        periods = List.copyOf(periods);
        series = List.copyOf(series);
        ByPeriod.requireDrawable(periods, series, MOST_SERIES);
    }

    @Override
    public String drawing() {
        return new BarsDrawing(this).svg();
    }
}
