package org.improvementledger.actionplan.voice;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What was said does not touch an action after all. */
public record UnlinkVoice(@TargetAggregateIdentifier UUID voiceId, UUID actionId, String reason) {}
