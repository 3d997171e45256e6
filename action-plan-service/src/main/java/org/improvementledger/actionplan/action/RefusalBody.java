package org.improvementledger.actionplan.action;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Why an action's completion is not accepted.
 *
 * @param refusedOn absent for today
 */
@Schema(example = """
        {"refusedOn":"2020-04-02","reason":"The managers' records do not show supervision"}""")
record RefusalBody(
        @PastOrPresent @Nullable LocalDate refusedOn,
        @Text(max = RefusalBody.LONGEST, lines = true) String reason) {

    /** Characters. */
    static final int LONGEST = 2_000;

    /** @param today in London */
    RefuseCompletion command(UUID actionId, LocalDate today) {
        return new RefuseCompletion(actionId, refusedOn == null ? today : refusedOn, reason);
    }
}
