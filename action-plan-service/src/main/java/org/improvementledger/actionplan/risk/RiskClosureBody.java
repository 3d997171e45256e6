package org.improvementledger.actionplan.risk;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Why a risk is watched no longer, as it comes in.
 *
 * @param closedOn the day it was closed; today where it is absent
 */
@Schema(example = """
        {"closedOn":"2021-03-31","reason":"Posts have been filled for a year"}""")
record RiskClosureBody(
        @Nullable @PastOrPresent LocalDate closedOn,
        @Text(max = RiskBody.LONGEST_TEXT, lines = true) String reason) {

    CloseRisk command(UUID riskId, LocalDate today) {
        return new CloseRisk(riskId, closedOn == null ? today : closedOn, reason);
    }
}
