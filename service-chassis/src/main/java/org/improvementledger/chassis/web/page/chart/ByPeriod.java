package org.improvementledger.chassis.web.page.chart;

import java.util.List;

/** A chart of several series with a value (or none) for each period. */
public sealed interface ByPeriod extends Chart permits BarsByPeriod, LinesByPeriod {

    /** What the periods are, such as "Period" or "Month". */
    String corner();

    List<String> periods();

    List<Series> series();

    ChartFormat format();

    /** The picture where there are figures. */
    String drawing();

    @Override
    default String description() {
        return isEmpty() ? NO_FIGURES : Series.describe(periods(), series(), format());
    }

    @Override
    default ChartTable table() {
        return Series.table(corner(), periods(), series(), format());
    }

    @Override
    default String svg() {
        return isEmpty() ? Svg.withoutFigures(this) : drawing();
    }

    @Override
    default boolean isEmpty() {
        return Series.allFigures(series()).isEmpty();
    }

    /** @param most series that can be told apart in this kind of picture */
    static void requireDrawable(List<String> periods, List<Series> series, int most) {
        Series.requireEveryPeriod(periods, series);
        if (series.size() > most) {
            throw new IllegalArgumentException("At most %d series can be told apart".formatted(most));
        }
    }
}
