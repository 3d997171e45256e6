package org.improvementledger.money.allocation;

import org.improvementledger.chassis.eventstore.SegregationRefusedException;

/**
 * Nobody decides about what they proposed or corrected: no approval, and no rejection either, which would be a withdrawal by
 * another name.
 */
public final class SegregationPolicy {

    private SegregationPolicy() {}

    /** @throws SegregationRefusedException when the actor proposed it, or corrected the proposal */
    public static void require(Allocation allocation, String actor) {
        if (allocation.isWorkOf(actor)) {
            throw new SegregationRefusedException(
                    allocation.wasProposedBy(actor)
                            ? "You proposed this allocation, so someone else must approve or reject it."
                            : "You corrected this proposal, so someone else must approve or reject it.");
        }
    }
}
