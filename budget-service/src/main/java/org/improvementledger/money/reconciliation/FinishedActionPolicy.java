package org.improvementledger.money.reconciliation;

import org.improvementledger.money.standing.ActionStanding;
import org.jspecify.annotations.Nullable;

/**
 * When an action needs no more money: once its milestones are all reached or waived, once its completion is verified, once the
 * board closed it, and when it was cancelled. One that is reopened needs money again.
 */
public final class FinishedActionPolicy {

    private FinishedActionPolicy() {}

    /** Why the action is finished, to go on a sentence; null where it is not. */
    public static @Nullable String reason(ActionStanding standing) {
        return switch (standing) {
            case NOT_STARTED, IN_PROGRESS -> null;
            case ALL_MILESTONES_REACHED -> "all its milestones are reached";
            case COMPLETED -> "its completion is verified";
            case CLOSED -> "the board closed it";
            case CANCELLED -> "it was cancelled";
        };
    }
}
