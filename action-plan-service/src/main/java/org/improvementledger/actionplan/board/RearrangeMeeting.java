package org.improvementledger.actionplan.board;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Move a meeting to another day. */
public record RearrangeMeeting(@TargetAggregateIdentifier UUID meetingId, LocalDate meetsOn, String reason) {}
