package org.improvementledger.chassis.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Money as it comes in: {@code {"amount":"10600000.00","currency":"GBP"}}. The owner's component carries {@code @Valid}; what is wrong is
 * then reported under the owner's name.
 *
 * @param amount pounds as plain digits, with at most two decimals: above zero, at most 999999999999.99
 * @param currency {@code GBP}
 */
@WholePence
public record MoneyBody(@Nullable String amount, @Nullable String currency) {

    /** @return pounds with two decimals; call it on a validated body */
    public BigDecimal pounds() {
        String digits = amount;
        if (digits == null || WholePence.Check.fault(this) != null) {
            throw new IllegalStateException("Money was used before it was validated.");
        }
        return new BigDecimal(digits).setScale(2);
    }
}
