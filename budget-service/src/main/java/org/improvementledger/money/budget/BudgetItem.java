package org.improvementledger.money.budget;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.events.BudgetKind;
import org.improvementledger.events.Decision;
import org.improvementledger.events.FundingSource;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * A budget as it goes out.
 *
 * @param ringFencedFor what a ring-fenced grant may be spent on; absent for other money, and where only the service says it
 * @param closure absent while it is open
 * @param amount as it was set
 * @param virementsIn what came from other budgets
 * @param virementsOut what went to other budgets
 * @param carriedIn what came from the year before
 * @param carriedOut what went into the next year
 * @param current the amount, with increases and what came in, less reductions and what went out
 * @param allocated the sum of the allocations approved
 * @param unallocated what is left to approve
 * @param awaitingApproval the sum of the allocations that wait for a decision
 * @param actual spent, without what was reversed
 * @param committed promised and not yet spent
 * @param available current less actual and committed; below zero where it is overspent
 * @param forecast the sum of what the allocations were last forecast to come to; absent where none was
 * @param variance forecast less current: above zero is overspend
 * @param setBy opaque id of who recorded it
 */
record BudgetItem(
        UUID id,
        String financialYear,
        String service,
        BudgetKind kind,
        FundingSource source,
        @Nullable String ringFencedFor,
        Money amount,
        Decision decision,
        LocalDate effectiveOn,
        BudgetRow.@Nullable Closure closure,
        Money increases,
        Money reductions,
        Money virementsIn,
        Money virementsOut,
        Money carriedIn,
        Money carriedOut,
        Money current,
        Money allocated,
        Money unallocated,
        Money awaitingApproval,
        Money actual,
        Money committed,
        Money available,
        @Nullable Money forecast,
        @Nullable Money variance,
        String setBy,
        Instant recordedAt,
        long version) {

    static BudgetItem of(BudgetRow row, BudgetSpendingRow spending) {
        return new BudgetItem(
                row.id(),
                row.financialYear(),
                row.service(),
                row.kind(),
                row.source(),
                row.ringFencedFor(),
                Money.of(row.amount()),
                row.decision(),
                row.effectiveOn(),
                row.closure(),
                Money.of(row.increases()),
                Money.of(row.reductions()),
                Money.of(row.virementsIn()),
                Money.of(row.virementsOut()),
                Money.of(row.carriedIn()),
                Money.of(row.carriedOut()),
                Money.of(row.current()),
                Money.of(row.allocated()),
                Money.of(row.unallocated()),
                Money.of(row.awaitingApproval()),
                Money.of(spending.actual()),
                Money.of(spending.committed()),
                Money.of(spending.available(row)),
                orNone(spending.forecast()),
                orNone(spending.variance(row)),
                row.setBy(),
                row.recordedAt(),
                row.version());
    }

    private static @Nullable Money orNone(@Nullable BigDecimal pounds) {
        return pounds == null ? null : Money.of(pounds);
    }
}
