package org.improvementledger.actionplan.action;

import org.improvementledger.chassis.eventstore.RuleRefusedException;

/** An action goes its way step by step: completion proposed, verified, closed, sustained, embedded. */
final class StepPolicy {

    static final String COMPLETION_NOT_PROPOSED = "completion-not-proposed";
    static final String NOT_VERIFIED = "not-verified";
    static final String NOT_SUSTAINED = "not-sustained";
    static final String NOT_REOPENABLE = "not-reopenable";
    static final String ALREADY_CLOSED = "already-closed";
    static final String ALREADY_CANCELLED = "already-cancelled";

    private StepPolicy() {}

    static RuleRefusedException completionNotProposed(ActionState state) {
        return new RuleRefusedException(
                COMPLETION_NOT_PROPOSED,
                "This action is " + state.inWords() + ", so there is no proposed completion to decide about.");
    }

    static RuleRefusedException notVerified(ActionState state) {
        return new RuleRefusedException(
                NOT_VERIFIED,
                "This action is " + state.inWords() + ". The board closes it after its completion is verified.");
    }

    static RuleRefusedException notSustained(ActionState state) {
        return new RuleRefusedException(
                NOT_SUSTAINED,
                "This action is " + state.inWords()
                        + ". It can be embedded after it has held for the sustainment period.");
    }

    /** @throws RuleRefusedException when it is under way as it is */
    static void requireReopenable(ActionState state) {
        if (state.isUnderWay()) {
            throw new RuleRefusedException(
                    NOT_REOPENABLE, "This action is " + state.inWords() + ", so there is nothing to reopen.");
        }
    }

    /** @throws RuleRefusedException when it is closed, or cancelled already */
    static void requireCancellable(ActionState state) {
        if (state.isClosed()) {
            throw new RuleRefusedException(
                    ALREADY_CLOSED,
                    "This action is " + state.inWords() + ", so it cannot be cancelled. Reopen it first.");
        }
        if (state == ActionState.CANCELLED) {
            throw new RuleRefusedException(ALREADY_CANCELLED, "This action was cancelled already.");
        }
    }
}
