package org.improvementledger.events;

import java.util.UUID;

/** What was said by those the service is for or who work in it, and what came of it. */
public sealed interface VoiceEvent extends ActionPlanEvent
        permits VoiceHeard, VoiceAnswered, VoiceLinked, VoiceUnlinked {
    UUID voiceId();

    @Override
    default UUID aggregateId() {
        return voiceId();
    }
}
