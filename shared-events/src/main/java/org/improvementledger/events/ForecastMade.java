package org.improvementledger.events;

import java.util.List;
import java.util.UUID;

/**
 * Somebody said in a period what an allocation will come to by the end of its year. A later forecast stands beside it and never replaces it.
 *
 * @param forecastId the forecast, which begins with this event
 * @param period the period in which it was made, such as P7
 * @param outturn what will have been spent by the end of the year; may be nothing
 */
@EventType(name = "budget.forecast-made")
public record ForecastMade(UUID budgetId, UUID allocationId, UUID forecastId, Period period, Money outturn, String note)
        implements BudgetEvent {

    @Override
    public List<UUID> introduces() {
        return List.of(forecastId);
    }
}
