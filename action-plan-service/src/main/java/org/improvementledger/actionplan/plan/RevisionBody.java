package org.improvementledger.actionplan.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Why the next version of a plan is begun.
 *
 * @param revisedOn absent for today
 */
@Schema(example = """
        {"revisedOn":"2020-11-02","reason":"The focused visit of October 2020 named remaining weaknesses"}""")
record RevisionBody(
        @PastOrPresent @Nullable LocalDate revisedOn,
        @Text(max = RevisionBody.LONGEST, lines = true) String reason) {

    /** Characters. */
    static final int LONGEST = 2_000;

    /** @param today in London */
    RevisePlan command(UUID planId, LocalDate today) {
        return new RevisePlan(planId, revisedOn == null ? today : revisedOn, reason);
    }
}
