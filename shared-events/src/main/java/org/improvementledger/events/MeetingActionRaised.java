package org.improvementledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Somebody is to do something after the meeting; no action of the plan.
 *
 * @param meetingActionId what is to be done, which begins with this event
 * @param owner the office or staff id that does it, never a name
 */
@EventType(name = "action-plan.meeting-action-raised")
public record MeetingActionRaised(UUID meetingId, UUID meetingActionId, String text, String owner, LocalDate dueOn)
        implements MeetingEvent {

    @Override
    public List<UUID> introduces() {
        return List.of(meetingActionId);
    }
}
