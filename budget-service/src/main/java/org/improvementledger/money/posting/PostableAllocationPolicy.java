package org.improvementledger.money.posting;

import org.improvementledger.chassis.eventstore.RuleRefusedException;

/** Money is promised and spent only where it was given, and as long as its budget is open. How much is no matter: overspending is recorded and flagged. */
public final class PostableAllocationPolicy {

    public static final String NOT_APPROVED = "not-approved";

    public static final String BUDGET_CLOSED = "budget-closed";

    private PostableAllocationPolicy() {}

    /** @throws RuleRefusedException when the allocation is not approved or its budget is closed */
    public static void require(FundingAllocation allocation) {
        if (!allocation.approved()) {
            throw new RuleRefusedException(
                    NOT_APPROVED, "This allocation is not approved, so nothing can be committed or spent from it yet.");
        }
        requireOpenBudget(allocation);
    }

    /** @throws RuleRefusedException when the allocation's budget is closed */
    public static void requireOpenBudget(FundingAllocation allocation) {
        if (allocation.budgetClosed()) {
            throw new RuleRefusedException(
                    BUDGET_CLOSED, "The budget of this allocation is closed, so nothing more can be posted to it.");
        }
    }
}
