package org.improvementledger.money.allocation;

import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.Money;

/** An approved allocation gives back at most what it has, to the penny. */
public final class ReleasePolicy {

    public static final String RULE = "release-exceeds-allocation";

    private ReleasePolicy() {}

    /** @throws RuleRefusedException when it is not approved, or has less than is released */
    public static void require(Allocation allocation, Money released) {
        ApprovedPolicy.require(allocation);
        if (released.exceeds(allocation.amount())) {
            throw new RuleRefusedException(
                    RULE,
                    "The allocation holds " + allocation.amount() + ", so it cannot give back " + released + ".",
                    "amount");
        }
    }
}
