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
import org.jspecify.annotations.Nullable;

/**
 * A budget and what was done with it, from its original to what is left to allocate. Amounts are in pounds. What is spent of it is in {@link BudgetSpendingRow}.
 *
 * @param financialYear such as {@code 2018/19}
 * @param ringFencedFor what a ring-fenced grant may be spent on; null for other money, and where only the service says it
 * @param closure null while it is open
 * @param amount as it was set
 * @param virementsIn what came from other budgets; what moves inside a budget changes only what is allocated
 * @param virementsOut what went to other budgets
 * @param carriedIn what came from the year before
 * @param carriedOut what went into the next year
 * @param current the amount, with increases and what came in, less reductions and what went out
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
        Decision decision,
        LocalDate effectiveOn,
        @Nullable String ringFencedFor,
        @Nullable Closure closure,
        BigDecimal amount,
        BigDecimal increases,
        BigDecimal reductions,
        BigDecimal virementsIn,
        BigDecimal virementsOut,
        BigDecimal carriedIn,
        BigDecimal carriedOut,
        BigDecimal current,
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
                event.decision(),
                event.effectiveOn(),
                event.ringFencedFor(),
                null,
                amount,
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                amount,
                NOTHING,
                amount,
                NOTHING,
                0,
                actor,
                recordedAt,
                version);
    }

    /**
     * Why and when nothing more was to be done with it.
     *
     * @param closedBy opaque id of who recorded it
     */
    public record Closure(LocalDate closedOn, String reason, String closedBy, Instant recordedAt) {}

    BudgetRow increased(BigDecimal sum) {
        return moved(increases.add(sum), reductions, virementsIn, virementsOut, carriedIn, carriedOut);
    }

    BudgetRow reduced(BigDecimal sum) {
        return moved(increases, reductions.add(sum), virementsIn, virementsOut, carriedIn, carriedOut);
    }

    BudgetRow viredIn(BigDecimal sum) {
        return moved(increases, reductions, virementsIn.add(sum), virementsOut, carriedIn, carriedOut);
    }

    BudgetRow viredOut(BigDecimal sum) {
        return moved(increases, reductions, virementsIn, virementsOut.add(sum), carriedIn, carriedOut);
    }

    BudgetRow carriedIn(BigDecimal sum) {
        return moved(increases, reductions, virementsIn, virementsOut, carriedIn.add(sum), carriedOut);
    }

    BudgetRow carriedOut(BigDecimal sum) {
        return moved(increases, reductions, virementsIn, virementsOut, carriedIn, carriedOut.add(sum));
    }

    BudgetRow withAllocated(BigDecimal change) {
        return with(allocated.add(change), awaitingApproval, allocations, closure, version);
    }

    BudgetRow withAwaiting(BigDecimal change) {
        return with(allocated, awaitingApproval.add(change), allocations, closure, version);
    }

    BudgetRow withOneMoreAllocation() {
        return with(allocated, awaitingApproval, allocations + 1, closure, version);
    }

    BudgetRow closed(Closure given) {
        return with(allocated, awaitingApproval, allocations, given, version);
    }

    BudgetRow at(long nowVersion) {
        return with(allocated, awaitingApproval, allocations, closure, nowVersion);
    }

    /** With what else is in the budget than it was set at. */
    private BudgetRow moved(
            BigDecimal nowIncreases,
            BigDecimal nowReductions,
            BigDecimal nowVirementsIn,
            BigDecimal nowVirementsOut,
            BigDecimal nowCarriedIn,
            BigDecimal nowCarriedOut) {
        BigDecimal nowCurrent = amount.add(nowIncreases)
                .subtract(nowReductions)
                .add(nowVirementsIn)
                .subtract(nowVirementsOut)
                .add(nowCarriedIn)
                .subtract(nowCarriedOut);
        return new BudgetRow(
                id,
                financialYear,
                service,
                kind,
                source,
                decision,
                effectiveOn,
                ringFencedFor,
                closure,
                amount,
                nowIncreases,
                nowReductions,
                nowVirementsIn,
                nowVirementsOut,
                nowCarriedIn,
                nowCarriedOut,
                nowCurrent,
                allocated,
                nowCurrent.subtract(allocated),
                awaitingApproval,
                allocations,
                setBy,
                recordedAt,
                version);
    }

    /** With what else became of what is in it. */
    private BudgetRow with(
            BigDecimal nowAllocated,
            BigDecimal nowAwaiting,
            int nowAllocations,
            @Nullable Closure nowClosure,
            long nowVersion) {
        return new BudgetRow(
                id,
                financialYear,
                service,
                kind,
                source,
                decision,
                effectiveOn,
                ringFencedFor,
                nowClosure,
                amount,
                increases,
                reductions,
                virementsIn,
                virementsOut,
                carriedIn,
                carriedOut,
                current,
                nowAllocated,
                current.subtract(nowAllocated),
                nowAwaiting,
                nowAllocations,
                setBy,
                recordedAt,
                nowVersion);
    }
}
