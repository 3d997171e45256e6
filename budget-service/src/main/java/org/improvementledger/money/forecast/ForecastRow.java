package org.improvementledger.money.forecast;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.ForecastMade;

/**
 * A forecast. It never changes; a later one stands beside it.
 *
 * @param period 1 (April) to 12 (March)
 * @param outturn in pounds
 * @param madeBy opaque id
 * @param position of its entry
 */
public record ForecastRow(
        @Key UUID id,
        @Indexed UUID allocationId,
        UUID budgetId,
        int period,
        BigDecimal outturn,
        String note,
        String madeBy,
        Instant recordedAt,
        long position) {

    public static ForecastRow made(ForecastMade event, String actor, Instant recordedAt, long position) {
        return new ForecastRow(
                event.forecastId(),
                event.allocationId(),
                event.budgetId(),
                event.period().number(),
                event.outturn().amount(),
                event.note(),
                actor,
                recordedAt,
                position);
    }
}
