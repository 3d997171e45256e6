package org.improvementledger.events;

import java.util.UUID;

/** The board does not meet. */
@EventType(name = "action-plan.meeting-cancelled")
public record MeetingCancelled(UUID meetingId, String reason) implements MeetingEvent {}
