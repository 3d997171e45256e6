package org.improvementledger.money.allocation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.events.Money;
import org.improvementledger.money.standing.ActionStandingRow;
import org.jspecify.annotations.Nullable;

/**
 * An allocation as it goes out.
 *
 * @param amount as it is now: as proposed or approved, with what was corrected, released and moved since
 * @param correctedBy opaque ids of who else than the proposer corrected the proposal; they may not decide about it either
 * @param actions the actions it funds and how they stand, in the order of {@code actionIds}
 * @param actual spent, without what was reversed
 * @param committed promised and not yet spent
 * @param available what can still be spent or promised; below zero where it is overspent
 * @param forecast what it was last forecast to come to; absent where nobody did
 * @param variance forecast less amount: above zero is overspend
 * @param version its budget's, which guards all its allocations
 */
record AllocationItem(
        UUID id,
        UUID budgetId,
        String title,
        String purpose,
        Money amount,
        String costCentre,
        String serviceArea,
        LocalDate effectiveOn,
        List<UUID> actionIds,
        AllocationStatus status,
        String proposedBy,
        Instant recordedAt,
        @Nullable Approval approval,
        @Nullable Rejection rejection,
        @Nullable Withdrawal withdrawal,
        List<String> correctedBy,
        List<FundedAction> actions,
        Money actual,
        Money committed,
        Money available,
        @Nullable Money forecast,
        @Nullable Money variance,
        long version) {

    static AllocationItem of(
            AllocationRow row, AllocationFiguresRow figures, long version, Map<UUID, ActionStandingRow> standings) {
        return new AllocationItem(
                row.id(),
                row.budgetId(),
                row.title(),
                row.purpose(),
                Money.of(row.amount()),
                row.costCentre(),
                row.serviceArea(),
                row.effectiveOn(),
                row.actionIds(),
                row.status(),
                row.proposedBy(),
                row.proposedAt(),
                row.approval(),
                row.rejection(),
                row.withdrawal(),
                row.correctedBy(),
                row.actionIds().stream()
                        .map(id -> FundedAction.of(id, standings.get(id)))
                        .toList(),
                Money.of(figures.actual()),
                Money.of(figures.committed()),
                Money.of(figures.available()),
                orNone(figures.forecast()),
                orNone(figures.variance()),
                version);
    }

    private static @Nullable Money orNone(@Nullable BigDecimal pounds) {
        return pounds == null ? null : Money.of(pounds);
    }
}
