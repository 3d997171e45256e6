package org.improvementledger.actionplan.action;

import java.util.UUID;
import org.improvementledger.chassis.eventstore.RuleRefusedException;

/** What other aggregates may ask about actions while they decide: answered from the history, never from a read model. */
public interface AddedActions {

    /** An item speaks of an action that nobody added. */
    String UNKNOWN_ACTION = "unknown-action";

    boolean isAdded(UUID actionId);

    /**
     * @param field the path of the field that names the action
     * @throws RuleRefusedException when there is no such action
     */
    default void require(UUID actionId, String field) {
        if (!isAdded(actionId)) {
            throw new RuleRefusedException(UNKNOWN_ACTION, "There is no action with the id " + actionId + ".", field);
        }
    }
}
