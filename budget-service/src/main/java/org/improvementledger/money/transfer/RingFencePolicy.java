package org.improvementledger.money.transfer;

import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.money.budget.Place;

/** Ring-fenced money stays with its purpose: within its budget, or in a budget ring-fenced for the same. */
public final class RingFencePolicy {

    public static final String RULE = "ring-fenced";

    private RingFencePolicy() {}

    /** @throws RuleRefusedException when ring-fenced money would leave its purpose */
    public static void require(Sides sides) {
        Place from = sides.from();
        Place to = sides.to();
        if (!from.ringFenced() || from.budgetId().equals(to.budgetId())) {
            return;
        }
        if (!to.ringFenced() || !from.purpose().equals(to.purpose())) {
            throw new RuleRefusedException(
                    RULE,
                    from.budgetName() + " is ring-fenced for \"" + from.purpose()
                            + "\", so its money can only go to a budget that is ring-fenced for the same.");
        }
    }
}
