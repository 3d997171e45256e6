package org.improvementledger.money.allocation;

import org.improvementledger.chassis.eventstore.RuleRefusedException;

/** Only money that was approved can be spent, promised, moved or given back. */
public final class ApprovedPolicy {

    public static final String RULE = "not-approved";

    private ApprovedPolicy() {}

    /** @throws RuleRefusedException when it is not approved */
    public static void require(Allocation allocation) {
        if (allocation.status() != AllocationStatus.APPROVED) {
            throw new RuleRefusedException(
                    RULE, "The allocation \"" + allocation.terms().title() + "\" is not approved.");
        }
    }
}
