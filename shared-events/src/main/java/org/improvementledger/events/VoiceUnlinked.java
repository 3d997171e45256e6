package org.improvementledger.events;

import java.util.UUID;

/** What was said does not touch an action. */
@EventType(name = "action-plan.voice-unlinked")
public record VoiceUnlinked(UUID voiceId, UUID actionId, String reason) implements VoiceEvent {}
