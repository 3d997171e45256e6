package org.improvementledger.money.flags;

import java.math.BigDecimal;

/** Overspent is an allocation of which more is spent than is approved: the last penny is in order, the next is not. */
final class OverspendPolicy {

    private OverspendPolicy() {}

    static boolean applies(BigDecimal actual, BigDecimal approved) {
        return actual.compareTo(approved) > 0;
    }
}
