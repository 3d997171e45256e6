package org.improvementledger.money.transfer;

import java.math.BigDecimal;
import java.util.UUID;
import org.improvementledger.events.MoneyPlace;
import org.improvementledger.money.allocation.AllocationRow;
import org.improvementledger.money.approvals.Proposal;
import org.improvementledger.money.budget.BudgetRow;
import org.jspecify.annotations.Nullable;

/**
 * A place as pages show it.
 *
 * @param allocation the title of the allocation; null for what is not allocated
 * @param budget as people call it: "Children's services 2018/19"
 * @param holds what there is to move, in pounds
 * @param available what is neither spent nor promised there, in pounds; below zero where it is overspent
 * @param budgetClosed whether its budget takes and gives no more
 * @param yearClosed whether its financial year is closed
 */
public record PlaceView(
        UUID budgetId,
        @Nullable UUID allocationId,
        @Nullable String allocation,
        String budget,
        String financialYear,
        BigDecimal holds,
        BigDecimal available,
        boolean budgetClosed,
        boolean yearClosed) {

    private static final String ALLOCATION = "allocation:";

    private static final String BUDGET = "budget:";

    static PlaceView of(BudgetRow budget, boolean yearClosed) {
        return new PlaceView(
                budget.id(),
                null,
                null,
                name(budget),
                budget.financialYear(),
                budget.unallocated(),
                budget.unallocated(),
                budget.closure() != null,
                yearClosed);
    }

    static PlaceView of(AllocationRow allocation, BigDecimal available, BudgetRow budget, boolean yearClosed) {
        return new PlaceView(
                budget.id(),
                allocation.id(),
                allocation.title(),
                name(budget),
                budget.financialYear(),
                allocation.amount(),
                available,
                budget.closure() != null,
                yearClosed);
    }

    /**
     * Why nothing moves out of the place, or into it, as the aggregate will say too: a sentence, or null where money can move. Only a carry-forward comes out of
     * what is closed.
     *
     * @param giving whether it is the place that gives
     */
    public @Nullable String standsStill(TransferKind kind, boolean giving) {
        if (kind == TransferKind.CARRY_FORWARD && giving) {
            return null;
        }
        if (yearClosed) {
            return "The financial year " + financialYear + " is closed, so nothing moves "
                    + (giving ? "out of " : "into ") + name();
        }
        return budgetClosed
                ? "The budget " + budget + " is closed, so nothing moves " + (giving ? "out of it" : "into it")
                : null;
    }

    /** By which a form names the place. */
    public String code() {
        return allocationId == null ? BUDGET + budgetId : ALLOCATION + allocationId;
    }

    /** Such as "Training and support" or "Children's services 2018/19, not allocated". */
    public String name() {
        return allocation == null ? budget + ", not allocated" : allocation;
    }

    /** As a side of a proposal. */
    Proposal.Side side(String label, BigDecimal after) {
        return allocation == null
                ? new Proposal.Side(label, "/budgets/" + budgetId, budget, "Not allocated", holds, after)
                : new Proposal.Side(label, "/allocations/" + allocationId, allocation, budget, holds, after);
    }

    public MoneyPlace place() {
        return new MoneyPlace(budgetId, allocationId);
    }

    /** The id of the allocation that a code names; null where it names none. */
    static @Nullable UUID allocationId(String code) {
        return id(code, ALLOCATION);
    }

    /** The id of the budget that a code names; null where it names none. */
    static @Nullable UUID budgetId(String code) {
        return id(code, BUDGET);
    }

    private static @Nullable UUID id(String code, String prefix) {
        try {
            return code.startsWith(prefix) ? UUID.fromString(code.substring(prefix.length())) : null;
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private static String name(BudgetRow budget) {
        return budget.service() + " " + budget.financialYear();
    }
}
