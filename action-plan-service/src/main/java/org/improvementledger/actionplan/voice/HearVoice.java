package org.improvementledger.actionplan.voice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.VoiceHeard;
import org.improvementledger.events.VoiceSource;

/** Keep what was said, in summary. */
public record HearVoice(
        @TargetAggregateIdentifier UUID voiceId,
        VoiceSource source,
        LocalDate heardOn,
        String theme,
        String summary,
        List<UUID> actionIds) {

    public HearVoice {
        actionIds = List.copyOf(actionIds);
    }

    VoiceHeard done() {
        return new VoiceHeard(voiceId, source, heardOn, theme, summary, actionIds);
    }
}
