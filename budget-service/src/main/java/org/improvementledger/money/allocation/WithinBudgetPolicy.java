package org.improvementledger.money.allocation;

import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.Money;

/** What is approved out of a budget never exceeds it, to the penny. */
public final class WithinBudgetPolicy {

    public static final String RULE = "budget-exceeded";

    private WithinBudgetPolicy() {}

    /**
     * @param budget the budget's amount
     * @param approved the sum of what was approved out of it so far
     * @throws RuleRefusedException when the amount asked for is more than what is left
     */
    public static void require(Money budget, Money approved, Money asked) {
        Money left = budget.minus(approved);
        if (asked.exceeds(left)) {
            throw new RuleRefusedException(
                    RULE,
                    "The allocation is for " + asked + ", but only " + left + " of the budget of " + budget
                            + " is unallocated.");
        }
    }
}
