package org.improvementledger.actionplan.action;

import org.improvementledger.chassis.eventstore.RuleRefusedException;

/** What belongs to the work on an action changes only while the action is open. */
final class OpenActionPolicy {

    static final String RULE = "action-not-open";

    private OpenActionPolicy() {}

    /** @throws RuleRefusedException when its completion is proposed, or it is verified, closed or cancelled */
    static void require(ActionState state) {
        if (state != ActionState.OPEN) {
            throw refused(state);
        }
    }

    /** @throws RuleRefusedException when it is verified, closed or cancelled */
    static void requireUnderWay(ActionState state) {
        if (!state.isUnderWay()) {
            throw refused(state);
        }
    }

    private static RuleRefusedException refused(ActionState state) {
        String remedy = state == ActionState.COMPLETION_PROPOSED
                ? "That has to be refused before anything changes."
                : "Reopen it first.";
        return new RuleRefusedException(RULE, "This action is " + state.inWords() + ". " + remedy);
    }
}
