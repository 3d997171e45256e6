package org.improvementledger.actionplan.action;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is logged about a milestone that was reached.
 *
 * @param note how it was reached; absent where nothing is said
 */
@Schema(example = """
        {"reachedOn":"2019-09-20","note":"64 of 66 attended"}""")
record ReachedBody(
        @NotNull LocalDate reachedOn,

        @Text(max = ReachedBody.LONGEST_NOTE, optional = true, lines = true) @Nullable
        String note) {

    /** Characters. */
    static final int LONGEST_NOTE = 2_000;

    /**
     * @param today in London
     * @throws FieldRefusedException when the day is still to come
     */
    ReachMilestone command(UUID actionId, UUID milestoneId, LocalDate today) {
        if (reachedOn.isAfter(today)) {
            throw new FieldRefusedException("reachedOn", Milestone.STILL_TO_COME);
        }
        return new ReachMilestone(actionId, milestoneId, reachedOn, note, today);
    }
}
