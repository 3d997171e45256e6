package org.improvementledger.actionplan.board;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.MeetingActionRaised;

/**
 * Record what somebody is to do after a meeting.
 *
 * @param owner an office or a staff id, never a name
 */
public record RaiseMeetingAction(
        @TargetAggregateIdentifier UUID meetingId, UUID meetingActionId, String text, String owner, LocalDate dueOn) {

    MeetingActionRaised done() {
        return new MeetingActionRaised(meetingId, meetingActionId, text, owner, dueOn);
    }
}
