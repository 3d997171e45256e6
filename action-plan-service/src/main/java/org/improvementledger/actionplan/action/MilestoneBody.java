package org.improvementledger.actionplan.action;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as it comes in.
 *
 * @param id chosen by the one who adds it; absent where we are to choose
 */
@Schema(example = """
        {"title":"First cohort trained","dueOn":"2019-09-30"}""")
record MilestoneBody(
        @Nullable UUID id,
        @Text(max = MilestoneBody.LONGEST_TITLE) String title,
        @NotNull LocalDate dueOn) {

    /** Characters. */
    static final int LONGEST_TITLE = 200;

    /** @param milestoneId the id chosen, here or by the one who asks */
    AddMilestone command(UUID actionId, UUID milestoneId) {
        return new AddMilestone(actionId, milestoneId, title, dueOn);
    }
}
