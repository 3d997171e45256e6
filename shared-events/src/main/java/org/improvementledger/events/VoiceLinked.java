package org.improvementledger.events;

import java.util.UUID;

/** What was said touches one more action. */
@EventType(name = "action-plan.voice-linked")
public record VoiceLinked(UUID voiceId, UUID actionId) implements VoiceEvent {}
