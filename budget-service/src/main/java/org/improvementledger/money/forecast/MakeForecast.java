package org.improvementledger.money.forecast;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.ForecastMade;
import org.improvementledger.events.Money;
import org.improvementledger.events.Period;

/**
 * Say what an allocation will come to by the end of its year.
 *
 * @param period in which it is said: P1 to P12
 * @param outturn in pounds; may be nothing
 */
public record MakeForecast(
        @TargetAggregateIdentifier UUID budgetId,
        UUID allocationId,
        UUID forecastId,
        Period period,
        Money outturn,
        String note) {

    /** Characters. */
    public static final int LONGEST_NOTE = 2_000;

    public ForecastMade done() {
        return new ForecastMade(budgetId, allocationId, forecastId, period, outturn, note);
    }
}
