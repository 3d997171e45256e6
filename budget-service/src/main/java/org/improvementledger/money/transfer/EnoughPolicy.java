package org.improvementledger.money.transfer;

import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.Money;
import org.improvementledger.money.budget.Place;

/** A place gives no more than it has: an allocation its own amount, a budget what is not allocated. To the penny. */
public final class EnoughPolicy {

    public static final String RULE = "more-than-is-there";

    private EnoughPolicy() {}

    /** @throws RuleRefusedException when it is more than the place has */
    public static void require(Place from, Money amount) {
        if (amount.exceeds(from.holds())) {
            String has = from.allocationId() == null
                    ? from.budgetName() + " has " + from.holds() + " that is not allocated."
                    : "The allocation it would come from is " + from.holds() + ".";
            throw new RuleRefusedException(RULE, "This would move " + amount + ". " + has, "amount");
        }
    }
}
