package org.improvementledger.actionplan.deadline;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.actionplan.inspection.StateDeadline;
import org.improvementledger.chassis.web.Text;
import org.improvementledger.events.DeadlineKind;

/**
 * A date that the inspectorate named for a deadline, as it comes in.
 *
 * @param dueOn the date it named
 * @param reason why, or where it says so
 */
@Schema(example = """
        {"dueOn":"2019-05-31","reason":"The inspectorate's letter of 2 May 2019 allows for the pre-election period"}""")
record DeadlineStatementBody(
        @NotNull LocalDate dueOn,

        @Text(max = DeadlineStatementBody.LONGEST_REASON, lines = true)
        String reason) {

    /** Characters. */
    static final int LONGEST_REASON = 2_000;

    StateDeadline command(UUID inspectionId, DeadlineKind deadline) {
        return new StateDeadline(inspectionId, deadline, dueOn, reason);
    }
}
