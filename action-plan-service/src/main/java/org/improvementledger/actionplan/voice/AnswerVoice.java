package org.improvementledger.actionplan.voice;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.VoiceAnswered;

/**
 * Keep what those who said it were told.
 *
 * @param answeredOn the day they were told
 */
public record AnswerVoice(@TargetAggregateIdentifier UUID voiceId, UUID answerId, LocalDate answeredOn, String answer) {

    VoiceAnswered done() {
        return new VoiceAnswered(voiceId, answerId, answeredOn, answer);
    }
}
