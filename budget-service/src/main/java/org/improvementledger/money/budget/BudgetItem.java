package org.improvementledger.money.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.events.BudgetKind;
import org.improvementledger.events.Decision;
import org.improvementledger.events.FundingSource;
import org.improvementledger.events.Money;

/**
 * A budget as it goes out.
 *
 * @param allocated the sum of the allocations approved
 * @param unallocated what is left to approve
 * @param awaitingApproval the sum of the allocations that wait for a decision
 * @param setBy opaque id of who recorded it
 */
record BudgetItem(
        UUID id,
        String financialYear,
        String service,
        BudgetKind kind,
        FundingSource source,
        Money amount,
        Decision decision,
        LocalDate effectiveOn,
        Money allocated,
        Money unallocated,
        Money awaitingApproval,
        String setBy,
        Instant recordedAt,
        long version) {

    static BudgetItem of(BudgetRow row) {
        return new BudgetItem(
                row.id(),
                row.financialYear(),
                row.service(),
                row.kind(),
                row.source(),
                Money.of(row.amount()),
                row.decision(),
                row.effectiveOn(),
                Money.of(row.allocated()),
                Money.of(row.unallocated()),
                Money.of(row.awaitingApproval()),
                row.setBy(),
                row.recordedAt(),
                row.version());
    }
}
