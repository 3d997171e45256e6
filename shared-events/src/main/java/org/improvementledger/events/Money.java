package org.improvementledger.events;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Pounds and whole pence: {@code {"amount":"10600000.00","currency":"GBP"}}.
 *
 * @param amount in pounds, always with two decimals; may be negative (a variance, say)
 * @param currency always {@code GBP}
 */
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) implements Comparable<Money> {

    public static final String POUNDS_STERLING = "GBP";

    public static final Money ZERO = of("0");

    /** @throws ArithmeticException when the amount is not in whole pence */
    public Money {
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
        if (!POUNDS_STERLING.equals(currency)) {
            throw new IllegalArgumentException("The only currency is GBP, not " + currency);
        }
    }

    /** @param pounds such as {@code 1234.56} */
    public static Money of(String pounds) {
        return of(new BigDecimal(pounds));
    }

    public static Money of(BigDecimal pounds) {
        return new Money(pounds, POUNDS_STERLING);
    }

    public Money plus(Money other) {
        return of(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return of(amount.subtract(other.amount));
    }

    public boolean exceeds(Money other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    /** In words for a sentence: {@code £10,600,000.00}. */
    @Override
    public String toString() {
        return String.format(java.util.Locale.UK, amount.signum() < 0 ? "−£%,.2f" : "£%,.2f", amount.abs());
    }
}
