package org.improvementledger.money.monitoring;

import java.math.BigDecimal;
import java.util.UUID;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.Period;

/**
 * What was spent in a period on an allocation, or on all of a budget: a narrow row, for every line of spend changes it.
 *
 * @param id of place and period, see {@link #idOf}
 * @param actual in pounds, reversals taken off
 */
record PeriodActualRow(@Key String id, BigDecimal actual) {

    /** @param placeId of the budget or allocation */
    static String idOf(UUID placeId, Period period) {
        return placeId + " " + period.label();
    }
}
