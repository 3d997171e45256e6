package org.improvementledger.money.budget;

import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.BudgetClosed;
import org.jspecify.annotations.Nullable;

/** From a closed budget nothing is allocated, and nothing is posted to it. */
public final class OpenBudgetPolicy {

    public static final String RULE = "budget-closed";

    private OpenBudgetPolicy() {}

    /**
     * @param closure null while the budget is open
     * @throws RuleRefusedException when it is closed
     */
    public static void require(@Nullable BudgetClosed closure) {
        if (closure != null) {
            throw new RuleRefusedException(
                    RULE, "This budget was closed on " + closure.closedOn() + ": " + closure.reason());
        }
    }
}
