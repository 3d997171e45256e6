package org.improvementledger.actionplan.voice;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.improvementledger.events.VoiceSource;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said, as it comes in.
 *
 * @param id chosen by the one who keeps it; absent where we are to choose
 * @param heardOn the day it was heard; today where it is absent
 * @param theme in a word or a few, by which it is found again
 * @param summary what was said, never about one child or family
 * @param actionIds the actions that it touches
 */
@Schema(example = """
        {"source":"children","heardOn":"2019-06-12","theme":"Being listened to",
         "summary":"We want to be asked before our reviews, not told after them."}""")
record VoiceBody(
        @Nullable UUID id,
        @NotNull VoiceSource source,
        @Nullable @PastOrPresent LocalDate heardOn,
        @Text(max = VoiceBody.LONGEST_THEME) String theme,
        @Text(max = VoiceBody.LONGEST_SUMMARY, lines = true) String summary,
        @Nullable @Size(max = Voice.MOST_ACTIONS) List<@NotNull UUID> actionIds) {

    /** Characters. */
    static final int LONGEST_THEME = 100;

    static final int LONGEST_SUMMARY = 2_000;

    HearVoice command(UUID voiceId, LocalDate today) {
        return new HearVoice(
                voiceId,
                source,
                heardOn == null ? today : heardOn,
                theme,
                summary,
                actionIds == null ? List.of() : actionIds.stream().distinct().toList());
    }
}
