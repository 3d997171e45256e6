package org.improvementledger.money.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.Period;
import org.jspecify.annotations.Nullable;

/** The period that a report speaks for. */
final class ReportedPeriod {

    private ReportedPeriod() {}

    /** The one that the moment falls into: the first before the year, and the last after it. */
    static Period usual(FinancialYear year, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, TimeFormat.ZONE);
        if (day.isBefore(year.firstDay())) {
            return new Period(1);
        }
        return day.isAfter(year.lastDay()) ? new Period(Period.ADJUSTMENTS) : Period.of(day);
    }

    /** The financial year that a moment falls into. */
    static FinancialYear yearOf(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, TimeFormat.ZONE);
        FinancialYear begun = new FinancialYear(day.getYear());
        return day.isBefore(begun.firstDay()) ? new FinancialYear(day.getYear() - 1) : begun;
    }

    /** What an address names, or the usual one: an address may be old. */
    static Period of(@Nullable String asked, FinancialYear year, Instant at) {
        try {
            return asked == null || asked.isBlank() ? usual(year, at) : Period.of(asked.strip());
        } catch (IllegalArgumentException notAPeriod) {
            return usual(year, at);
        }
    }

    static List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (int number = 1; number <= Period.ADJUSTMENTS; number++) {
            labels.add(new Period(number).label());
        }
        return labels;
    }
}
