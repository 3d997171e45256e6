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
        implements Chart {

    /** More than these cannot be told apart. */
    public static final int MOST_SERIES = LinesDrawing.MOST_SERIES;

    public LinesByPeriod {
        periods = List.copyOf(periods);
        series = List.copyOf(series);
        Series.requireEveryPeriod(periods, series);
        if (series.size() > MOST_SERIES) {
            throw new IllegalArgumentException("At most %d series can be told apart".formatted(MOST_SERIES));
        }
    }

    @Override
    public String description() {
        return isEmpty() ? NO_FIGURES : Series.describe(periods, series, format);
    }

    @Override
    public ChartTable table() {
        return Series.table(corner, periods, series, format);
    }

    @Override
    public String svg() {
        return isEmpty() ? Svg.withoutFigures(this) : new LinesDrawing(this).svg();
    }

    @Override
    public boolean isEmpty() {
        return Series.allFigures(series).isEmpty();
    }
}
