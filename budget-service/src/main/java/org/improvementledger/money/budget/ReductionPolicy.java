package org.improvementledger.money.budget;

import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.Money;

/** A budget is never less than what is allocated from it, to the penny. */
public final class ReductionPolicy {

    public static final String RULE = "below-allocated";

    private ReductionPolicy() {}

    /**
     * @param unallocated what the budget has left to allocate
     * @throws RuleRefusedException when more than that is to be taken
     */
    public static void require(Money unallocated, Money taken) {
        if (taken.exceeds(unallocated)) {
            throw new RuleRefusedException(
                    RULE,
                    "Only " + unallocated + " of this budget is unallocated, so " + taken
                            + " cannot be taken from it. Release or correct allocations first.",
                    "amount");
        }
    }
}
