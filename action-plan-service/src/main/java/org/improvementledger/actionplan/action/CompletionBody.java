package org.improvementledger.actionplan.action;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * That an action is complete, for somebody else to verify.
 *
 * @param completedOn absent for today
 */
@Schema(example = """
        {"completedOn":"2020-03-20","statement":"Every social worker has been trained and supported"}""")
record CompletionBody(
        @PastOrPresent @Nullable LocalDate completedOn,
        @Text(max = CompletionBody.LONGEST, lines = true) String statement) {

    /** Characters. */
    static final int LONGEST = 2_000;

    /** @param today in London */
    ProposeCompletion command(UUID actionId, LocalDate today) {
        return new ProposeCompletion(actionId, completedOn == null ? today : completedOn, statement);
    }
}
