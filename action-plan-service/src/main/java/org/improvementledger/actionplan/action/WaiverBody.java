package org.improvementledger.actionplan.action;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Why a milestone need not be reached.
 *
 * @param waivedOn the day that was decided; absent for today
 */
@Schema(example = """
        {"waivedOn":"2019-11-04","reason":"The second cohort was joined to the first"}""")
record WaiverBody(
        @PastOrPresent @Nullable LocalDate waivedOn,
        @Text(max = WaiverBody.LONGEST_REASON, lines = true) String reason) {

    /** Characters. */
    static final int LONGEST_REASON = 2_000;

    /** @param today in London */
    WaiveMilestone command(UUID actionId, UUID milestoneId, LocalDate today) {
        return new WaiveMilestone(actionId, milestoneId, waivedOn == null ? today : waivedOn, reason);
    }
}
