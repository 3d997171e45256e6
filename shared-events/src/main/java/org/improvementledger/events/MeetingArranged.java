package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/** The board is to meet over a plan. */
@EventType(name = "action-plan.meeting-arranged")
public record MeetingArranged(UUID meetingId, UUID planId, String title, LocalDate meetsOn) implements MeetingEvent {}
