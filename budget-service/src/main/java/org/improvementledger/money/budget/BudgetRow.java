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
 * A budget and what was done with it. Amounts are in pounds.
 *
 * @param financialYear such as {@code 2018/19}
 * @param amount as it was set
 * @param ringFencedFor what a ring-fenced grant may be spent on; null for other money, and where only the service says it
 * @param closure null while it is open
 * @param current as it is now; how it came to that is in {@link BudgetFiguresRow}
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
        @Nullable String ringFencedFor,
        @Nullable Closure closure,
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
                amount,
                event.decision(),
                event.effectiveOn(),
                event.ringFencedFor(),
                null,
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

    BudgetRow withOneMoreAllocation() {
        return with(closure, current, allocated, awaitingApproval, allocations + 1, version);
    }

    BudgetRow closed(Closure given) {
        return with(given, current, allocated, awaitingApproval, allocations, version);
    }

    BudgetRow with(BudgetFiguresRow figures) {
        return with(closure, figures.current(), figures.allocated(), figures.awaitingApproval(), allocations, version);
    }

    BudgetRow at(long nowVersion) {
        return with(closure, current, allocated, awaitingApproval, allocations, nowVersion);
    }

    private BudgetRow with(
            @Nullable Closure nowClosure,
            BigDecimal nowCurrent,
            BigDecimal nowAllocated,
            BigDecimal nowAwaiting,
            int nowAllocations,
            long nowVersion) {
        return new BudgetRow(
                id,
                financialYear,
                service,
                kind,
                source,
                amount,
                decision,
                effectiveOn,
                ringFencedFor,
                nowClosure,
                nowCurrent,
                nowAllocated,
                nowCurrent.subtract(nowAllocated),
                nowAwaiting,
                nowAllocations,
                setBy,
                recordedAt,
                nowVersion);
    }
}
