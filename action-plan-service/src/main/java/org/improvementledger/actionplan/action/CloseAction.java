package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.ActionClosed;
import org.jspecify.annotations.Nullable;

/**
 * Close an action whose completion is verified.
 *
 * @param meetingId the meeting of the board that did; null where none is named
 * @param note what the board said
 */
public record CloseAction(
        @TargetAggregateIdentifier UUID actionId,
        LocalDate closedOn,
        @Nullable UUID meetingId,
        @Nullable String note) {

    ActionClosed done() {
        return new ActionClosed(actionId, closedOn, meetingId, note);
    }
}
