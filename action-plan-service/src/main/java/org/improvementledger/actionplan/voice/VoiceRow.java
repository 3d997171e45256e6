package org.improvementledger.actionplan.voice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.VoiceAnswered;
import org.improvementledger.events.VoiceHeard;
import org.improvementledger.events.VoiceSource;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said, as it stands.
 *
 * @param answers in the order they were given
 * @param answeredOn the day of the first answer; null while there is none
 * @param version the aggregate's
 */
public record VoiceRow(
        @Key UUID id,
        @Indexed VoiceSource source,
        LocalDate heardOn,
        String theme,
        String summary,
        @Indexed List<UUID> actionIds,
        List<Answer> answers,
        @Nullable LocalDate answeredOn,
        long version) {

    /** What those who said it were told. */
    public record Answer(UUID id, LocalDate answeredOn, String answer) {}

    static VoiceRow heard(VoiceHeard event, long version) {
        return new VoiceRow(
                event.voiceId(),
                event.source(),
                event.heardOn(),
                event.theme(),
                event.summary(),
                event.actionIds(),
                List.of(),
                null,
                version);
    }

    VoiceRow answered(VoiceAnswered event, long at) {
        List<Answer> more = new ArrayList<>(answers);
        more.add(new Answer(event.answerId(), event.answeredOn(), event.answer()));
        LocalDate first =
                answeredOn == null || event.answeredOn().isBefore(answeredOn) ? event.answeredOn() : answeredOn;
        return new VoiceRow(id, source, heardOn, theme, summary, actionIds, List.copyOf(more), first, at);
    }

    VoiceRow touching(UUID actionId, long at) {
        List<UUID> more = new ArrayList<>(actionIds);
        more.add(actionId);
        return touching(more, at);
    }

    VoiceRow touchingNoMore(UUID actionId, long at) {
        return touching(
                actionIds.stream().filter(action -> !action.equals(actionId)).toList(), at);
    }

    private VoiceRow touching(List<UUID> actions, long at) {
        return new VoiceRow(id, source, heardOn, theme, summary, List.copyOf(actions), answers, answeredOn, at);
    }
}
