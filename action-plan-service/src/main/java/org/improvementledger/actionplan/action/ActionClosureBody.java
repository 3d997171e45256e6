package org.improvementledger.actionplan.action;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * That the board closes an action; the note holds what it said.
 *
 * @param closedOn absent for today
 * @param meetingId the meeting of the board that did; absent where none is named
 */
@Schema(example = """
        {"closedOn":"2020-04-15","note":"Closed with thanks"}""")
record ActionClosureBody(
        @PastOrPresent @Nullable LocalDate closedOn,
        @Nullable UUID meetingId,

        @Text(max = ActionClosureBody.LONGEST, optional = true, lines = true) @Nullable
        String note) {

    /** Characters. */
    static final int LONGEST = 2_000;

    /** @param today in London */
    CloseAction command(UUID actionId, LocalDate today) {
        return new CloseAction(actionId, closedOn == null ? today : closedOn, meetingId, note);
    }
}
