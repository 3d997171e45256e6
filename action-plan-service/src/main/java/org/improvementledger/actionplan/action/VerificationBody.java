package org.improvementledger.actionplan.action;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * That an action's completion is verified; the note says what was looked at.
 *
 * @param verifiedOn absent for today
 */
@Schema(example = """
        {"verifiedOn":"2020-04-02","note":"Twelve records sampled"}""")
record VerificationBody(
        @PastOrPresent @Nullable LocalDate verifiedOn,

        @Text(max = VerificationBody.LONGEST, optional = true, lines = true) @Nullable
        String note) {

    /** Characters. */
    static final int LONGEST = 2_000;

    /** @param today in London */
    VerifyCompletion command(UUID actionId, LocalDate today) {
        return new VerifyCompletion(actionId, verifiedOn == null ? today : verifiedOn, note);
    }
}
