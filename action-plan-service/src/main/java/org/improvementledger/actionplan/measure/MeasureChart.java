package org.improvementledger.actionplan.measure;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.improvementledger.chassis.web.page.WordFormat;
import org.improvementledger.chassis.web.page.chart.Chart;
import org.improvementledger.chassis.web.page.chart.ChartFormat;
import org.improvementledger.chassis.web.page.chart.ProcessChart;
import org.improvementledger.events.MeasureFrequency;
import org.improvementledger.events.MeasureUnit;

/** Draws a measure's readings from the figures as they may be shown, and from nothing else. */
final class MeasureChart {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yy", Locale.UK);

    private MeasureChart() {}

    static Chart of(MeasureStanding standing, WordFormat words) {
        MeasureRow measure = standing.measure();
        MeasureUnit unit = measure.unit();
        List<ProcessChart.Point> points = standing.readings().stream()
                .map(reading -> point(reading, measure.frequency(), words))
                .toList();
        ProcessLimits limits = standing.behaviour().limits();
        return new ProcessChart(
                measure.title(),
                "Period to",
                points,
                limits == null ? null : new ProcessChart.Limits(limits.centre(), limits.lower(), limits.upper()),
                new ChartFormat(value -> Figure.words(unit, value), value -> Figure.words(unit, value)));
    }

    private static ProcessChart.Point point(ReadingFigure reading, MeasureFrequency frequency, WordFormat words) {
        Figure figure = reading.figure();
        Target target = reading.target();
        Unusual unusual = reading.unusual();
        return new ProcessChart.Point(
                period(reading.row().periodTo(), frequency),
                figure.number(),
                figure.words(),
                target == null ? null : target.target().value(),
                figure.isSuppressed(),
                reading.isRestated(),
                unusual == null ? null : words.of(unusual));
    }

    /** A period by its end: the month, or the day where there are several in a month. */
    private static String period(LocalDate to, MeasureFrequency frequency) {
        return to.format(frequency == MeasureFrequency.WEEKLY ? DAY : MONTH);
    }
}
