package org.improvementledger.money.forecast;

import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.Period;

/** A forecast speaks in a month of its year: the period for adjustments comes after it, when there is nothing left to foresee. */
public final class ForecastPolicy {

    public static final String RULE = "forecast-period";

    private ForecastPolicy() {}

    /** @throws RuleRefusedException for P13 */
    public static void require(Period period) {
        if (period.number() == Period.ADJUSTMENTS) {
            throw new RuleRefusedException(
                    RULE, "A forecast is made in P1 (April) to P12 (March); P13 holds adjustments only.", "period");
        }
    }
}
