package org.improvementledger.actionplan.review;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * A review schedule as it comes in.
 *
 * @param id chosen by the one who sets it; absent where we are to choose
 * @param title what is reviewed
 * @param responsible the office or staff id that holds the reviews, never a name
 * @param rule when, as a recurrence rule of RFC 5545: at most daily
 * @param startsOn the first day the rule gives
 * @param toleranceDays how many days after it is due a review still counts as on time; none where it is absent
 */
@Schema(example = """
        {"title":"Children in need: planned reviews","responsible":"Head of help and protection",
         "rule":"FREQ=WEEKLY;INTERVAL=4","startsOn":"2019-04-29","toleranceDays":2}""")
record ReviewScheduleBody(
        @Nullable UUID id,
        @Text(max = ReviewScheduleBody.LONGEST_TITLE) String title,
        @Text(max = ReviewScheduleBody.LONGEST_RESPONSIBLE) String responsible,
        @Text(max = RecurrenceRule.LONGEST) String rule,
        @NotNull LocalDate startsOn,

        @Min(value = 0, message = "Give a whole number from 0 to 365.")
        @Max(value = ReviewScheduleBody.MOST_TOLERANCE, message = "Give a whole number from 0 to 365.")
        @Nullable
        Integer toleranceDays) {

    /** Characters. */
    static final int LONGEST_TITLE = 200;

    static final int LONGEST_RESPONSIBLE = 200;

    static final int LONGEST_REASON = 1_000;

    /** Days. */
    static final int MOST_TOLERANCE = 365;

    /** @throws FieldRefusedException when the rule cannot be used */
    SetReviewSchedule command(UUID scheduleId) {
        String fault = RecurrenceRule.fault(rule, startsOn);
        if (fault != null) {
            throw new FieldRefusedException("rule", fault);
        }
        return new SetReviewSchedule(
                scheduleId, title, responsible, rule, startsOn, toleranceDays == null ? 0 : toleranceDays);
    }
}
