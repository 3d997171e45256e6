package org.improvementledger.actionplan.review;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * A review that was held.
 *
 * @param dueOn the day it was due, which tells which review it is
 * @param heldOn the day it was held, today at the latest; today where it is absent
 * @param note what came of it; absent where nothing is said
 */
@Schema(example = """
        {"dueOn":"2019-05-27","heldOn":"2019-05-28","note":"Two plans were closed"}""")
record ReviewBody(
        @NotNull LocalDate dueOn,
        @Nullable LocalDate heldOn,

        @Text(max = ReviewBody.LONGEST_NOTE, optional = true, lines = true) @Nullable
        String note) {

    /** Characters. */
    static final int LONGEST_NOTE = 2_000;

    /**
     * @param today in London
     * @throws FieldRefusedException when the day is still to come
     */
    HoldReview command(UUID scheduleId, LocalDate today) {
        LocalDate day = heldOn == null ? today : heldOn;
        if (day.isAfter(today)) {
            throw new FieldRefusedException("heldOn", ReviewSchedule.STILL_TO_COME);
        }
        return new HoldReview(scheduleId, dueOn, day, note, today);
    }
}
