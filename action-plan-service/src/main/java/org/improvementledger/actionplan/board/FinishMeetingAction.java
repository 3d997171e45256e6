package org.improvementledger.actionplan.board;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.MeetingActionDone;
import org.jspecify.annotations.Nullable;

/**
 * Record that what was to be done after a meeting was done.
 *
 * @param askedOn the day of asking, which it cannot be after
 */
public record FinishMeetingAction(
        @TargetAggregateIdentifier UUID meetingId,
        UUID meetingActionId,
        LocalDate doneOn,
        @Nullable String note,
        LocalDate askedOn) {

    MeetingActionDone done() {
        return new MeetingActionDone(meetingId, meetingActionId, doneOn, note);
    }
}
