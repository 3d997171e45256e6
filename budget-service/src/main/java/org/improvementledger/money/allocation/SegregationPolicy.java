package org.improvementledger.money.allocation;

import org.improvementledger.chassis.eventstore.SegregationRefusedException;

/** Nobody decides about what they proposed: no approval, and no rejection either, which would be a withdrawal by another name. */
public final class SegregationPolicy {

    private SegregationPolicy() {}

    /** @throws SegregationRefusedException when the actor proposed it */
    public static void require(Allocation allocation, String actor) {
        if (allocation.proposedBy().equals(actor)) {
            throw new SegregationRefusedException(
                    "You proposed this allocation, so someone else must approve or reject it.");
        }
    }
}
