package org.improvementledger.actionplan.board;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Call a meeting off. */
public record CancelMeeting(@TargetAggregateIdentifier UUID meetingId, String reason) {}
