package org.improvementledger.actionplan.plan;

import java.util.Set;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.jspecify.annotations.Nullable;

/** What other aggregates may ask about plans while they decide: answered from the history, never from a read model. */
public interface DraftedPlans {

    /**
     * A plan as it stands.
     *
     * @param inspectionId the inspection it answers
     * @param priorities the ids of its priorities
     * @param closed whether it is at its end, so that nothing joins it
     */
    record Facts(UUID inspectionId, Set<UUID> priorities, boolean closed) {

        public Facts {
            priorities = Set.copyOf(priorities);
        }
    }

    /**
     * The plan's facts. While the caller's transaction lasts, nobody closes it.
     *
     * @param seen the version of the plan that the asker saw; null when they gave none. Another version fails the command.
     * @throws NotFoundException when there is no such plan
     */
    Facts find(UUID planId, @Nullable Long seen);

    /** The inspection that a plan answers, like {@link #find}. */
    default UUID inspectionOf(UUID planId, @Nullable Long seen) {
        return find(planId, seen).inspectionId();
    }
}
