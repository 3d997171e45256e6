package org.improvementledger.money.spend;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.events.Money;
import org.improvementledger.events.Period;
import org.jspecify.annotations.Nullable;

/**
 * A line of spend as it goes out.
 *
 * @param irrecoverableVat absent where it is not known
 * @param recordedBy opaque id of who recorded it
 * @param reversal absent unless the line was reversed and counts no longer
 */
record SpendItem(
        UUID id,
        UUID allocationId,
        UUID budgetId,
        String financialYear,
        Period period,
        String reference,
        String supplier,
        LocalDate incurredOn,
        String summary,
        Money netAmount,
        @Nullable Money irrecoverableVat,
        String merchantCategory,
        @Nullable String commitmentReference,
        @Nullable UUID importId,
        String recordedBy,
        Instant recordedAt,
        @Nullable Reversal reversal,
        long version) {

    static SpendItem of(SpendRow row) {
        return new SpendItem(
                row.id(),
                row.allocationId(),
                row.budgetId(),
                row.financialYear(),
                new Period(row.period()),
                row.reference(),
                row.supplier(),
                row.incurredOn(),
                row.summary(),
                Money.of(row.netAmount()),
                row.irrecoverableVat() == null ? null : Money.of(row.irrecoverableVat()),
                row.merchantCategory(),
                row.commitmentReference(),
                row.importId(),
                row.recordedBy(),
                row.recordedAt(),
                row.reversal(),
                row.version());
    }
}
