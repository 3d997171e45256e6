package org.improvementledger.money.reconciliation;

import org.improvementledger.money.standing.ActionStanding;
import org.jspecify.annotations.Nullable;

/**
 * When an action needs no more money. The plan tells nothing but milestones so far, and an action whose milestones are all
 * reached is finished. A standing that is added (called off, say) is answered here before it compiles.
 */
public final class FinishedActionPolicy {

    private FinishedActionPolicy() {}

    /** Why the action is finished, to go on a sentence; null where it is not. */
    public static @Nullable String reason(ActionStanding standing) {
        return switch (standing) {
            case NOT_STARTED, IN_PROGRESS -> null;
            case ALL_MILESTONES_REACHED -> "all its milestones are reached";
        };
    }
}
