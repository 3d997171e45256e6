package org.improvementledger.actionplan.voice;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it comes in.
 *
 * @param id chosen by the one who answers; absent where we are to choose
 * @param answeredOn the day those who said it were told; today where it is absent
 * @param answer what was done, in words for them
 */
@Schema(example = """
        {"answeredOn":"2019-09-20","answer":"Your social worker now meets you before each review."}""")
record AnswerBody(
        @Nullable UUID id,
        @Nullable @PastOrPresent LocalDate answeredOn,
        @Text(max = AnswerBody.LONGEST, lines = true) String answer) {

    /** Characters. */
    static final int LONGEST = 2_000;

    AnswerVoice command(UUID voiceId, UUID answerId, LocalDate today) {
        return new AnswerVoice(voiceId, answerId, answeredOn == null ? today : answeredOn, answer);
    }
}
