package org.improvementledger.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 1 April to 31 March, labelled {@code 2018/19}.
 *
 * @param startYear the calendar year of its 1 April
 */
public record FinancialYear(int startYear) implements Comparable<FinancialYear> {

    private static final Pattern LABEL = Pattern.compile("(\\d{4})/(\\d{2})");

    /** @throws IllegalArgumentException when the label is not two consecutive years, such as 2018/19 */
    @JsonCreator
    public static FinancialYear of(String label) {
        Matcher years = LABEL.matcher(label);
        if (!years.matches()) {
            throw new IllegalArgumentException("A financial year is written like 2018/19, not " + label);
        }
        int start = Integer.parseInt(years.group(1));
        if ((start + 1) % 100 != Integer.parseInt(years.group(2))) {
            throw new IllegalArgumentException(
                    "A financial year joins two consecutive years, like 2018/19, not " + label);
        }
        return new FinancialYear(start);
    }

    @JsonValue
    public String label() {
        return "%04d/%02d".formatted(startYear, (startYear + 1) % 100);
    }

    public LocalDate firstDay() {
        return LocalDate.of(startYear, Month.APRIL, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(startYear + 1, Month.MARCH, 31);
    }

    @Override
    public int compareTo(FinancialYear other) {
        return Integer.compare(startYear, other.startYear);
    }

    @Override
    public String toString() {
        return label();
    }
}
