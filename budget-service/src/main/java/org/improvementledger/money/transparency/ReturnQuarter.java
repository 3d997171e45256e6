package org.improvementledger.money.transparency;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.improvementledger.chassis.web.NameBasedUuid;
import org.improvementledger.events.FinancialYear;

/**
 * A quarter of a financial year, for which one return is published. Expenditure belongs to the quarter in which it was incurred.
 *
 * @param number 1 (April to June) to 4 (January to March)
 */
public record ReturnQuarter(FinancialYear year, int number) {

    private static final int QUARTERS = 4;

    private static final int MONTHS = 3;

    private static final Pattern YEAR = Pattern.compile("(\\d{4})-(\\d{2})");

    private static final Pattern NUMBER = Pattern.compile("q([1-4])");

    /** @throws IllegalArgumentException when there is no such quarter */
    public ReturnQuarter {
        if (number < 1 || number > QUARTERS) {
            throw new IllegalArgumentException("A quarter is 1 to 4, not " + number);
        }
    }

    /** As it stands in an address: {@code 2019-20} and {@code q1}; empty where that is no quarter. */
    public static Optional<ReturnQuarter> of(String year, String quarter) {
        Matcher years = YEAR.matcher(year);
        Matcher number = NUMBER.matcher(quarter);
        if (!years.matches() || !number.matches()) {
            return Optional.empty();
        }
        FinancialYear first = new FinancialYear(Integer.parseInt(years.group(1)));
        return first.label().equals(year.replace('-', '/'))
                ? Optional.of(new ReturnQuarter(first, Integer.parseInt(number.group(1))))
                : Optional.empty();
    }

    /** The quarter that a day falls in. */
    public static ReturnQuarter of(LocalDate day) {
        boolean beforeApril = day.getMonthValue() < Month.APRIL.getValue();
        int sinceApril = Math.floorMod(day.getMonthValue() - Month.APRIL.getValue(), 12);
        return new ReturnQuarter(new FinancialYear(day.getYear() - (beforeApril ? 1 : 0)), sinceApril / MONTHS + 1);
    }

    public LocalDate firstDay() {
        return year.firstDay().plusMonths((number - 1L) * MONTHS);
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(MONTHS).minusDays(1);
    }

    /** The return's id, derived from year and quarter. */
    public UUID id() {
        return NameBasedUuid.of("transparency-return", year.label(), Integer.toString(number));
    }

    /** As it stands in an address: {@code 2019-20/q1}. */
    public String path() {
        return year.label().replace('/', '-') + "/q" + number;
    }

    /** In words: "Quarter 1 of 2019/20". */
    public String title() {
        return "Quarter " + number + " of " + year.label();
    }
}
