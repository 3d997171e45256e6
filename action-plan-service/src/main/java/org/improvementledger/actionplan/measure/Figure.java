package org.improvementledger.actionplan.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.improvementledger.events.MeasureUnit;
import org.improvementledger.events.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What a reading may show. Where people are counted, 1 to 4 of them are never shown, nor a figure from which they could be worked out: neither the numerator,
 * nor the denominator, nor the rest of a percentage ({@code 98 of 100}), nor the value made of them.
 *
 * @param numerator plain digits, or {@link #FEWER} or {@link #ALL_BUT_FEWER}
 * @param denominator plain digits, or {@link #FEWER}; null for a count
 * @param number the value, to four decimals; where it is suppressed, one made with 2.5 in the place of 1 to 4, from which nothing can be worked out; null where there
 *     is nothing to show
 * @param suppressed what stands instead of the value; null where the value may be shown
 */
public record Figure(
        MeasureUnit unit,
        String numerator,
        @Nullable String denominator,
        @Nullable BigDecimal number,
        @Nullable String suppressed) {

    /** The Government Statistical Service's rule for small counts. */
    static final BigDecimal FIVE = new BigDecimal("5");

    public static final String FEWER = "fewer than 5";

    public static final String ALL_BUT_FEWER = "all but fewer than 5";

    public static final String NO_DATA = "no data";

    private static final BigDecimal STAND_IN = new BigDecimal("2.5");

    private static final BigDecimal PER_CENT = new BigDecimal("100");

    private static final int DECIMALS = 4;

    /** @param countsPeople whether 1 to 4 may not be shown */
    public static Figure of(
            MeasureUnit unit, boolean countsPeople, Quantity numerator, @Nullable Quantity denominator) {
        BigDecimal part = numerator.value();
        BigDecimal whole = denominator == null ? null : denominator.value();
        boolean fewWhole = countsPeople && whole != null && isFew(whole);
        boolean fewPart = countsPeople && isFew(part);
        boolean fewRest =
                countsPeople && unit == MeasureUnit.PERCENTAGE && whole != null && isFew(whole.subtract(part));
        String shownPart = fewPart ? FEWER : fewRest && !fewWhole ? ALL_BUT_FEWER : numerator.toString();
        String shownWhole = denominator == null ? null : fewWhole ? FEWER : denominator.toString();
        if (whole != null && whole.signum() == 0) {
            return new Figure(unit, shownPart, shownWhole, null, null);
        }
        if (fewWhole) {
            return new Figure(unit, shownPart, shownWhole, null, FEWER);
        }
        if (fewPart) {
            return new Figure(unit, shownPart, shownWhole, value(unit, STAND_IN, whole), FEWER);
        }
        if (fewRest && whole != null) {
            return new Figure(unit, shownPart, shownWhole, value(unit, whole.subtract(STAND_IN), whole), ALL_BUT_FEWER);
        }
        return new Figure(unit, shownPart, shownWhole, value(unit, part, whole), null);
    }

    /** A value that stands by itself, such as a baseline: of a count of people it is suppressed as a reading is. */
    public static String standing(MeasureUnit unit, boolean countsPeople, Quantity value) {
        return unit == MeasureUnit.COUNT && countsPeople && isFew(value.value()) ? FEWER : value.toString();
    }

    private static boolean isFew(BigDecimal people) {
        return people.signum() > 0 && people.compareTo(FIVE) < 0;
    }

    private static BigDecimal value(MeasureUnit unit, BigDecimal part, @Nullable BigDecimal whole) {
        if (whole == null) {
            return part;
        }
        BigDecimal times = unit == MeasureUnit.PERCENTAGE ? part.multiply(PER_CENT) : part;
        return times.divide(whole, DECIMALS, RoundingMode.HALF_UP);
    }

    /** A denominator of nothing: there was nothing to read. */
    public boolean isNoData() {
        return number == null && suppressed == null;
    }

    public boolean isSuppressed() {
        return suppressed != null;
    }

    /** The value in plain digits, or the words instead of it. */
    public String value() {
        if (suppressed != null) {
            return suppressed;
        }
        return number == null ? NO_DATA : new Quantity(number).toString();
    }

    /** As people read it: 87.5%, 17.3, fewer than 5. */
    public String words() {
        return suppressed == null && number != null ? words(unit, number) : value();
    }

    /** A value of a measure as people read it, to one decimal. */
    public static String words(MeasureUnit unit, BigDecimal value) {
        String digits = new Quantity(value.setScale(1, RoundingMode.HALF_UP)).toString();
        return unit == MeasureUnit.PERCENTAGE ? digits + "%" : digits;
    }

    /** What it was made of: "52 of 60", "17"; the same as the value for a count. */
    public String parts() {
        return denominator == null
                ? numerator
                : unit == MeasureUnit.PERCENTAGE ? numerator + " of " + denominator : numerator + " ÷ " + denominator;
    }
}
