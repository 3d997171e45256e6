package org.improvementledger.actionplan.board;

import java.util.UUID;

/** What a meeting may ask about actions while it decides: answered from the history, never from a read model. */
public interface ActionsOfPlans {

    /**
     * @throws org.improvementledger.chassis.eventstore.RuleRefusedException when the plan has no such action
     */
    void requireIn(UUID planId, UUID actionId, String field);
}
