package org.improvementledger.actionplan.action;

import org.improvementledger.events.Rating;
import org.jspecify.annotations.Nullable;

/**
 * How an action is rated on a day.
 *
 * @param declared by its lead's latest report; null where there is none
 * @param computed by the rules; null for a cancelled action
 * @param agreed by the board; null where it has not
 * @param completedLate whether it was verified as complete after its first due date, which stays visible
 */
public record ActionRating(
        @Nullable Rating declared,
        @Nullable Rating computed,
        @Nullable Rating agreed,
        boolean completedLate) {

    /** Whether the lead rates it otherwise than the rules do. */
    public boolean differs() {
        return declared != null && computed != null && declared != computed;
    }
}
