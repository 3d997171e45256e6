package org.improvementledger.money.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * A financial year as it goes out.
 *
 * @param closed whether it takes no more postings; what is after it is absent while it is open
 * @param version absent while nothing happened to it
 */
record YearItem(
        UUID id,
        String financialYear,
        boolean closed,
        @Nullable LocalDate closedOn,
        @Nullable String reason,
        @Nullable String closedBy,
        @Nullable Instant recordedAt,
        List<Adjustment> adjustments,
        @Nullable Long version) {

    /** One posting that was authorised. */
    record Adjustment(
            UUID id,
            UUID allocationId,
            String reference,
            Money amount,
            String reason,
            String authorisedBy,
            Instant recordedAt) {

        static Adjustment of(AdjustmentRow row) {
            return new Adjustment(
                    row.id(),
                    row.allocationId(),
                    row.reference(),
                    Money.of(row.amount()),
                    row.reason(),
                    row.authorisedBy(),
                    row.authorisedAt());
        }
    }

    static YearItem of(YearRow row, List<AdjustmentRow> adjustments) {
        return new YearItem(
                row.id(),
                row.financialYear(),
                row.isClosed(),
                row.closedOn(),
                row.reason(),
                row.closedBy(),
                row.closedAt(),
                adjustments.stream().map(Adjustment::of).toList(),
                row.version() < 0 ? null : row.version());
    }
}
