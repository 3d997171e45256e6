package org.improvementledger.actionplan.plan;

import java.util.Optional;
import java.util.UUID;

/** What other aggregates may ask about actions while they decide: answered from the history, never from a read model. */
public interface PlannedActions {

    /**
     * An action as other things refer to it.
     *
     * @param planId the plan it belongs to
     * @param title what it is called now
     */
    record Facts(UUID planId, String title) {}

    /** Absent when there is no such action. */
    Optional<Facts> find(UUID actionId);
}
