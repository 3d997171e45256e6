package org.improvementledger.actionplan.action;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;

/**
 * Another day for a milestone, as it comes in.
 *
 * @param approver the office or staff id that approved it, never a name
 */
@Schema(example = """
        {"dueOn":"2019-10-31","reason":"The first cohort starts in October","approver":"Director of children's services"}""")
record MilestoneReschedulingBody(
        @NotNull LocalDate dueOn,

        @Text(max = MilestoneReschedulingBody.LONGEST_REASON, lines = true)
        String reason,

        @Text(max = MilestoneReschedulingBody.LONGEST_APPROVER)
        String approver) {

    /** Characters. */
    static final int LONGEST_REASON = 2_000;

    static final int LONGEST_APPROVER = 200;

    RescheduleMilestone command(UUID actionId, UUID milestoneId) {
        return new RescheduleMilestone(actionId, milestoneId, dueOn, reason, approver);
    }
}
