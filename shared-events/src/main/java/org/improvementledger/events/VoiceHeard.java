package org.improvementledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Children, families, carers, staff or partners said something; told in summary, never about one person.
 *
 * @param heardOn the day it was heard; the event's effective date
 * @param actionIds the actions that it touches
 */
@EventType(name = "action-plan.voice-heard")
public record VoiceHeard(
        UUID voiceId, VoiceSource source, LocalDate heardOn, String theme, String summary, List<UUID> actionIds)
        implements VoiceEvent {

    public VoiceHeard {
        actionIds = List.copyOf(actionIds);
    }

    @Override
    public LocalDate effectiveDate() {
        return heardOn;
    }
}
