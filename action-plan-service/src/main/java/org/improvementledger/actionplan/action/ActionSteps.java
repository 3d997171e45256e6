package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import org.improvementledger.events.ActionCancelled;
import org.improvementledger.events.ActionClosed;
import org.improvementledger.events.ActionEmbedded;
import org.improvementledger.events.ActionSustained;
import org.improvementledger.events.CompletionProposed;
import org.improvementledger.events.CompletionVerified;
import org.jspecify.annotations.Nullable;

/**
 * The dates of an action's steps since it was last opened.
 *
 * @param completedOn when it was complete, as its lead says
 * @param proposedBy opaque id of who said so
 * @param verifiedOn when somebody else verified that
 * @param closedOn when the board closed it
 * @param sustainedOn when it had held for the sustainment period
 * @param embeddedOn when the board said that it is how things are done
 * @param cancelledOn when it was decided that it will not be done
 * @param completedLate whether it was ever verified as complete after its first due date; that stays
 */
public record ActionSteps(
        @Nullable LocalDate completedOn,
        @Nullable String proposedBy,
        @Nullable LocalDate verifiedOn,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate sustainedOn,
        @Nullable LocalDate embeddedOn,
        @Nullable LocalDate cancelledOn,
        boolean completedLate) {

    static final ActionSteps NONE = new ActionSteps(null, null, null, null, null, null, null, false);

    /** As it is when it is opened again: what was late before stays so. */
    ActionSteps opened() {
        return new ActionSteps(null, null, null, null, null, null, null, completedLate);
    }

    ActionSteps with(CompletionProposed event, String actor) {
        return new ActionSteps(event.completedOn(), actor, null, null, null, null, null, completedLate);
    }

    /** @param baselineDueOn the action's first due date */
    ActionSteps with(CompletionVerified event, LocalDate baselineDueOn) {
        boolean late = completedOn != null && completedOn.isAfter(baselineDueOn);
        return new ActionSteps(
                completedOn, proposedBy, event.verifiedOn(), null, null, null, null, completedLate || late);
    }

    ActionSteps with(ActionClosed event) {
        return new ActionSteps(completedOn, proposedBy, verifiedOn, event.closedOn(), null, null, null, completedLate);
    }

    ActionSteps with(ActionSustained event) {
        return new ActionSteps(
                completedOn, proposedBy, verifiedOn, closedOn, event.sustainedOn(), null, null, completedLate);
    }

    ActionSteps with(ActionEmbedded event) {
        return new ActionSteps(
                completedOn, proposedBy, verifiedOn, closedOn, sustainedOn, event.embeddedOn(), null, completedLate);
    }

    ActionSteps with(ActionCancelled event) {
        return new ActionSteps(null, null, null, null, null, null, event.cancelledOn(), completedLate);
    }
}
