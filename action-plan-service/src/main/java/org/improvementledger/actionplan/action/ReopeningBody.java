package org.improvementledger.actionplan.action;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Why an action is under way again.
 *
 * @param reopenedOn absent for today
 */
@Schema(example = """
        {"reopenedOn":"2020-11-02","reason":"The focused visit found caseloads rising"}""")
record ReopeningBody(
        @PastOrPresent @Nullable LocalDate reopenedOn,
        @Text(max = ReopeningBody.LONGEST, lines = true) String reason) {

    /** Characters. */
    static final int LONGEST = 2_000;

    /** @param today in London */
    ReopenAction command(UUID actionId, LocalDate today) {
        return new ReopenAction(actionId, reopenedOn == null ? today : reopenedOn, reason);
    }
}
