package org.improvementledger.chassis.web.page.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Days along a line: from the first of a month to the first of a later one, with a mark for every so many months. */
final class TimeScale {

    private static final int MOST_MARKS = 5;

    private static final int YEAR = 12;

    private static final int[] STEPS = {1, 2, 3, 6, YEAR, 2 * YEAR, 5 * YEAR, 10 * YEAR, 50 * YEAR};

    /** How far beyond what there is the present may lie and still be shown, as a part of the whole. */
    private static final double WORTH_SHOWING = 0.35;

    private static final int SHORT = 3;

    private final LocalDate start;
    private final LocalDate end;
    private final double from;
    private final double length;
    private final int step;

    /**
     * @param today shown too where it is not far from the others
     * @param from where the line begins in the drawing
     */
    TimeScale(LocalDate first, LocalDate last, LocalDate today, double from, double length) {
        long days = Math.max(1, ChronoUnit.DAYS.between(first, last));
        long tolerance = Math.round(days * WORTH_SHOWING) + 31;
        LocalDate earliest = today.isBefore(first) && !today.plusDays(tolerance).isBefore(first) ? today : first;
        LocalDate latest = today.isAfter(last) && !today.minusDays(tolerance).isAfter(last) ? today : last;
        this.start = earliest.withDayOfMonth(1);
        this.end = latest.withDayOfMonth(1).plusMonths(1);
        this.from = from;
        this.length = length;
        this.step = step(ChronoUnit.MONTHS.between(start, end));
    }

    private static int step(long months) {
        for (int step : STEPS) {
            if (months <= (long) step * MOST_MARKS) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    double x(LocalDate day) {
        double share = (double) ChronoUnit.DAYS.between(start, day) / ChronoUnit.DAYS.between(start, end);
        return from + length * Math.clamp(share, 0, 1);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(start) && day.isBefore(end);
    }

    boolean isAfter(LocalDate day) {
        return start.isAfter(day);
    }

    /** The first days of the months that get a mark. */
    List<LocalDate> marks() {
        List<LocalDate> marks = new ArrayList<>();
        for (LocalDate month = start; month.isBefore(end); month = month.plusMonths(1)) {
            long index = (long) month.getYear() * YEAR + month.getMonthValue() - 1;
            if (index % step == 0) {
                marks.add(month);
            }
        }
        return marks;
    }

    /** Such as "Apr 2019", or "2019" where the marks are years. */
    String words(LocalDate mark) {
        if (step % YEAR == 0) {
            return Integer.toString(mark.getYear());
        }
        String month = YearMonth.from(mark).getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
        return month.substring(0, SHORT) + " " + mark.getYear();
    }
}
