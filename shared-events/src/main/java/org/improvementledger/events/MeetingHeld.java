package org.improvementledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The board met.
 *
 * @param heldOn the day it met; the event's effective date
 * @param attendance who was asked, by office, and whether they came
 */
@EventType(name = "action-plan.meeting-held")
public record MeetingHeld(UUID meetingId, LocalDate heldOn, List<Attendance> attendance) implements MeetingEvent {

    public MeetingHeld {
        attendance = List.copyOf(attendance);
    }

    @Override
    public LocalDate effectiveDate() {
        return heldOn;
    }
}
