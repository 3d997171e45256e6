package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/** The board is to meet on another day. */
@EventType(name = "action-plan.meeting-rearranged")
public record MeetingRearranged(UUID meetingId, LocalDate meetsOn, String reason) implements MeetingEvent {}
