package org.improvementledger.money.allocation;

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
 * @param actions the actions it funds and how they stand, in the order of {@code actionIds}
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
        List<FundedAction> actions,
        long version) {

    static AllocationItem of(AllocationRow row, long version, Map<UUID, ActionStandingRow> standings) {
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
                row.actionIds().stream()
                        .map(id -> FundedAction.of(id, standings.get(id)))
                        .toList(),
                version);
    }
}
