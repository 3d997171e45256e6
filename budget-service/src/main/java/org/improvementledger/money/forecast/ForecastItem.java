package org.improvementledger.money.forecast;

import java.time.Instant;
import java.util.UUID;
import org.improvementledger.events.Money;
import org.improvementledger.events.Period;

/**
 * A forecast as it goes out.
 *
 * @param madeBy opaque id of who said it
 * @param position of its entry in the audit trail
 */
record ForecastItem(
        UUID id,
        UUID allocationId,
        Period period,
        Money outturn,
        String note,
        String madeBy,
        Instant recordedAt,
        long position) {

    static ForecastItem of(ForecastRow row) {
        return new ForecastItem(
                row.id(),
                row.allocationId(),
                new Period(row.period()),
                Money.of(row.outturn()),
                row.note(),
                row.madeBy(),
                row.recordedAt(),
                row.position());
    }
}
