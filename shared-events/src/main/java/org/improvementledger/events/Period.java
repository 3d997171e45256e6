package org.improvementledger.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period of a financial year: P1 is April, P12 is March, P13 holds the adjustments after the year's close.
 *
 * @param number 1 to 13
 */
public record Period(int number) implements Comparable<Period> {

    public static final int ADJUSTMENTS = 13;

    private static final Pattern LABEL = Pattern.compile("P([1-9]|1[0-3])");

    /** @throws IllegalArgumentException when there is no such period */
    public Period {
        if (number < 1 || number > ADJUSTMENTS) {
            throw new IllegalArgumentException("A period is P1 to P13, not P" + number);
        }
    }

    /** @throws IllegalArgumentException when the label is not P1 to P13 */
    @JsonCreator
    public static Period of(String label) {
        Matcher number = LABEL.matcher(label);
        if (!number.matches()) {
            throw new IllegalArgumentException("A period is P1 (April) to P12 (March) or P13, not " + label);
        }
        return new Period(Integer.parseInt(number.group(1)));
    }

    /** The month that a day falls in, counted from April. */
    public static Period of(LocalDate day) {
        return new Period((day.getMonthValue() + 8) % 12 + 1);
    }

    @JsonValue
    public String label() {
        return "P" + number;
    }

    /** The last day that counts in this period; P13 ends with its year. */
    public LocalDate lastDay(FinancialYear year) {
        return year.firstDay().plusMonths(Math.min(number, 12)).minusDays(1);
    }

    @Override
    public int compareTo(Period other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return label();
    }
}
