package org.improvementledger.money.allocation;

import org.improvementledger.chassis.eventstore.RuleRefusedException;

/** An allocation funds at most {@value #MOST_ACTIONS} actions at a time. */
public final class LinkPolicy {

    public static final String RULE = "too-many-actions";

    static final int MOST_ACTIONS = 100;

    private LinkPolicy() {}

    /** @throws RuleRefusedException when it is over, or funds as many as it may */
    public static void require(Allocation allocation) {
        StillCountsPolicy.require(allocation, "linked to an action");
        if (allocation.actionIds().size() >= MOST_ACTIONS) {
            throw new RuleRefusedException(
                    RULE, "This allocation funds " + MOST_ACTIONS + " actions, and more cannot be linked to it.");
        }
    }
}
