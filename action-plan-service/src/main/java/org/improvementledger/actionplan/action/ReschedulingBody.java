package org.improvementledger.actionplan.action;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Other dates of an action, as they come in.
 *
 * @param startOn absent where it stays
 * @param approver the office or staff id that approved it, never a name
 */
@Schema(example = """
        {"dueOn":"2020-06-30","reason":"The provider starts a month later","approver":"Director of children's services"}""")
record ReschedulingBody(
        @Nullable LocalDate startOn,
        @NotNull LocalDate dueOn,

        @Text(max = ReschedulingBody.LONGEST_REASON, lines = true)
        String reason,

        @Text(max = ReschedulingBody.LONGEST_APPROVER) String approver) {

    /** Characters. */
    static final int LONGEST_REASON = 2_000;

    static final int LONGEST_APPROVER = 200;

    RescheduleAction command(UUID actionId) {
        return new RescheduleAction(actionId, startOn, dueOn, reason, approver);
    }
}
