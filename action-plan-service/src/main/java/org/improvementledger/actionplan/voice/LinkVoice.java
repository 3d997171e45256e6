package org.improvementledger.actionplan.voice;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What was said touches an action. */
public record LinkVoice(@TargetAggregateIdentifier UUID voiceId, UUID actionId) {}
