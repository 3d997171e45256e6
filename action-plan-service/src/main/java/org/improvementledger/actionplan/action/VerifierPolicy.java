package org.improvementledger.actionplan.action;

import org.improvementledger.chassis.eventstore.SegregationRefusedException;
import org.jspecify.annotations.Nullable;

/** Nobody verifies or refuses the completion that they proposed. */
final class VerifierPolicy {

    private VerifierPolicy() {}

    /**
     * @param proposedBy opaque id of who proposed it
     * @throws SegregationRefusedException when the actor did
     */
    static void require(@Nullable String proposedBy, String actor) {
        if (actor.equals(proposedBy)) {
            throw new SegregationRefusedException(
                    "You proposed that this action is complete, so someone else must verify or refuse it.");
        }
    }
}
