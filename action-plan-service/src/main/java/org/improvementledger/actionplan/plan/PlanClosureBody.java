package org.improvementledger.actionplan.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Why a plan is at its end.
 *
 * @param closedOn absent for today
 */
@Schema(example = """
        {"closedOn":"2022-09-30","reason":"Intervention ended on 21 September 2022"}""")
record PlanClosureBody(
        @PastOrPresent @Nullable LocalDate closedOn,
        @Text(max = PlanClosureBody.LONGEST, lines = true) String reason) {

    /** Characters. */
    static final int LONGEST = 2_000;

    /** @param today in London */
    ClosePlan command(UUID planId, LocalDate today) {
        return new ClosePlan(planId, closedOn == null ? today : closedOn, reason);
    }
}
