package org.improvementledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What was done about something that was said, as those who said it are told.
 *
 * @param answerId the answer, which begins with this event
 * @param answeredOn the day they were told; the event's effective date
 */
@EventType(name = "action-plan.voice-answered")
public record VoiceAnswered(UUID voiceId, UUID answerId, LocalDate answeredOn, String answer) implements VoiceEvent {

    @Override
    public LocalDate effectiveDate() {
        return answeredOn;
    }

    @Override
    public List<UUID> introduces() {
        return List.of(answerId);
    }
}
