package org.improvementledger.actionplan.board;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.MeetingArranged;

/** Arrange for the board to meet over a plan. */
public record ArrangeMeeting(@TargetAggregateIdentifier UUID meetingId, UUID planId, String title, LocalDate meetsOn) {

    MeetingArranged done() {
        return new MeetingArranged(meetingId, planId, title, meetsOn);
    }
}
