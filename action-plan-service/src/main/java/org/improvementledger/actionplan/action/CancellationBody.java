package org.improvementledger.actionplan.action;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Why an action will not be done.
 *
 * @param cancelledOn absent for today
 */
@Schema(example = """
        {"cancelledOn":"2019-12-02","reason":"It is part of another action now"}""")
record CancellationBody(
        @PastOrPresent @Nullable LocalDate cancelledOn,
        @Text(max = CancellationBody.LONGEST, lines = true) String reason) {

    /** Characters. */
    static final int LONGEST = 2_000;

    /** @param today in London */
    CancelAction command(UUID actionId, LocalDate today) {
        return new CancelAction(actionId, cancelledOn == null ? today : cancelledOn, reason);
    }
}
