package org.improvementledger.money.budget;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.BudgetKind;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.Decision;
import org.improvementledger.events.FundingSource;

/**
 * A budget and what was done with it. Amounts are in pounds.
 *
 * @param financialYear such as {@code 2018/19}
 * @param allocated the sum of the allocations approved
 * @param unallocated what is left to approve
 * @param awaitingApproval the sum of the allocations that wait for a decision
 * @param allocations how many were proposed, whatever became of them
 * @param setBy opaque id of who recorded it
 * @param version sequence number of the budget's last event, those of its allocations included
 */
public record BudgetRow(
        @Key UUID id,
        @Indexed String financialYear,
        String service,
        BudgetKind kind,
        FundingSource source,
        BigDecimal amount,
        Decision decision,
        LocalDate effectiveOn,
        BigDecimal allocated,
        BigDecimal unallocated,
        BigDecimal awaitingApproval,
        int allocations,
        String setBy,
        Instant recordedAt,
        long version) {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    static BudgetRow set(BudgetSet event, String actor, Instant recordedAt, long version) {
        BigDecimal amount = event.amount().amount();
        return new BudgetRow(
                event.budgetId(),
                event.financialYear().label(),
                event.service(),
                event.kind(),
                event.source(),
                amount,
                event.decision(),
                event.effectiveOn(),
                NOTHING,
                amount,
                NOTHING,
                0,
                actor,
                recordedAt,
                version);
    }

    BudgetRow withProposed(BigDecimal sum, long at) {
        return with(allocated, awaitingApproval.add(sum), allocations + 1, at);
    }

    BudgetRow withApproved(BigDecimal sum, long at) {
        return with(allocated.add(sum), awaitingApproval.subtract(sum), allocations, at);
    }

    BudgetRow withRejected(BigDecimal sum, long at) {
        return with(allocated, awaitingApproval.subtract(sum), allocations, at);
    }

    private BudgetRow with(BigDecimal nowAllocated, BigDecimal nowAwaiting, int nowAllocations, long at) {
        return new BudgetRow(
                id,
                financialYear,
                service,
                kind,
                source,
                amount,
                decision,
                effectiveOn,
                nowAllocated,
                amount.subtract(nowAllocated),
                nowAwaiting,
                nowAllocations,
                setBy,
                recordedAt,
                at);
    }
}
