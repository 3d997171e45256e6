package org.improvementledger.actionplan.plan;

import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.jspecify.annotations.Nullable;

/** What other aggregates may ask about plans while they decide: answered from the history, never from a read model. */
public interface DraftedPlans {

    /**
     * The inspection that a plan answers.
     *
     * @param seen the version of the plan that the asker saw; null when they gave none. Another version fails the command.
     * @throws NotFoundException when there is no such plan
     */
    UUID inspectionOf(UUID planId, @Nullable Long seen);
}
