package org.improvementledger.chassis.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Money that may also be nothing, as it comes in: {@code {"amount":"0.00","currency":"GBP"}}. Otherwise as {@link MoneyBody}.
 *
 * @param amount pounds as plain digits, with at most two decimals: from 0 to 999999999999.99
 * @param currency {@code GBP}
 */
@WholePenceOrNothing
public record MoneyOrNothingBody(
        @Nullable String amount, @Nullable String currency) {

    /** @return pounds with two decimals; call it on a validated body */
    public BigDecimal pounds() {
        String digits = amount;
        if (digits == null || WholePence.Check.fault(digits, currency) != null) {
            throw new IllegalStateException("Money was used before it was validated.");
        }
        return new BigDecimal(digits).setScale(2);
    }
}
