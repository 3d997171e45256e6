package org.improvementledger.actionplan.review;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Why no more reviews fall due.
 *
 * @param endedOn the last day on which one can, past or future; today where it is absent
 * @param reason in a sentence
 */
@Schema(example = """
        {"endedOn":"2022-09-21","reason":"Intervention ended"}""")
record ReviewScheduleEndBody(
        @Nullable LocalDate endedOn,

        @Text(max = ReviewScheduleBody.LONGEST_REASON, lines = true)
        String reason) {

    /** @param today in London */
    EndReviewSchedule command(UUID scheduleId, LocalDate today) {
        return new EndReviewSchedule(scheduleId, endedOn == null ? today : endedOn, reason);
    }
}
