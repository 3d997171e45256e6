package org.improvementledger.money.spend;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.SpendRecorded;
import org.jspecify.annotations.Nullable;

/**
 * A line of spend as it stands. Amounts are in pounds.
 *
 * @param financialYear such as {@code 2018/19}: the one that {@code incurredOn} falls in
 * @param period 1 (April) to 12 (March), 13 for an adjustment after the year's close
 * @param irrecoverableVat null where it is not known
 * @param importId the import it came with; null where it was recorded by itself
 * @param recordedBy opaque id of who recorded it
 * @param reversed whether it counts no longer
 * @param reversal null unless it was reversed
 * @param words what a search looks through: supplier, reference and summary
 * @param version sequence number of the line's last event
 */
public record SpendRow(
        @Key UUID id,
        @Indexed UUID allocationId,
        @Indexed UUID budgetId,
        @Indexed String financialYear,
        int period,
        String reference,
        String supplier,
        @Indexed LocalDate incurredOn,
        String summary,
        BigDecimal netAmount,
        @Nullable BigDecimal irrecoverableVat,
        String merchantCategory,
        @Nullable String commitmentReference,
        @Indexed @Nullable UUID importId,
        String recordedBy,
        Instant recordedAt,
        boolean reversed,
        @Nullable Reversal reversal,
        String words,
        long version) {

    static SpendRow recorded(SpendRecorded event, String actor, Instant recordedAt, long version) {
        return new SpendRow(
                event.spendId(),
                event.allocationId(),
                event.budgetId(),
                yearOf(event.incurredOn()).label(),
                event.period().number(),
                event.reference(),
                event.supplier(),
                event.incurredOn(),
                event.summary(),
                event.netAmount().amount(),
                event.irrecoverableVat() == null
                        ? null
                        : event.irrecoverableVat().amount(),
                event.merchantCategory(),
                event.commitmentReference(),
                event.importId(),
                actor,
                recordedAt,
                false,
                null,
                String.join("\n", event.supplier(), event.reference(), event.summary()),
                version);
    }

    SpendRow reversed(Reversal made, long at) {
        return new SpendRow(
                id,
                allocationId,
                budgetId,
                financialYear,
                period,
                reference,
                supplier,
                incurredOn,
                summary,
                netAmount,
                irrecoverableVat,
                merchantCategory,
                commitmentReference,
                importId,
                recordedBy,
                recordedAt,
                true,
                made,
                words,
                at);
    }

    /** Spend is always within its budget's year, so the day tells it. */
    private static FinancialYear yearOf(LocalDate day) {
        return new FinancialYear(day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear());
    }
}
