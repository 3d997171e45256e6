package org.improvementledger.actionplan.board;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.Attendance;
import org.improvementledger.events.MeetingHeld;

/**
 * Record that the board met.
 *
 * @param attendance who was asked, by office
 * @param askedOn the day of asking, which the meeting cannot be after
 */
public record HoldMeeting(
        @TargetAggregateIdentifier UUID meetingId, LocalDate heldOn, List<Attendance> attendance, LocalDate askedOn) {

    public HoldMeeting {
        attendance = List.copyOf(attendance);
    }

    MeetingHeld done() {
        return new MeetingHeld(meetingId, heldOn, attendance);
    }
}
