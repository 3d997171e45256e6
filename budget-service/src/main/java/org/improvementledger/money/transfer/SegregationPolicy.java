package org.improvementledger.money.transfer;

import org.improvementledger.chassis.eventstore.SegregationRefusedException;

/** Nobody decides about a transfer that they proposed. */
public final class SegregationPolicy {

    private SegregationPolicy() {}

    /** @throws SegregationRefusedException when the actor proposed it */
    public static void require(Transfer transfer, String actor) {
        if (transfer.proposedBy().equals(actor)) {
            throw new SegregationRefusedException(
                    "You proposed this " + transfer.kind().words() + ", so someone else must approve or reject it.");
        }
    }
}
