package org.improvementledger.actionplan.risk;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * How bad a risk is now, as it comes in.
 *
 * @param assessedOn the day it was looked at; today where it is absent
 * @param residual how bad it is with what is done
 * @param mitigation what is done about it; absent when it is the same
 * @param reason why it is greater or smaller than it was
 */
@Schema(example = """
        {"assessedOn":"2019-10-01","residual":{"likelihood":2,"impact":4},
         "reason":"Nine newly qualified social workers started in September"}""")
record AssessmentBody(
        @Nullable @PastOrPresent LocalDate assessedOn,
        @NotNull @Valid ScoreBody residual,

        @Text(max = RiskBody.LONGEST_TEXT, lines = true, optional = true) @Nullable
        String mitigation,

        @Text(max = RiskBody.LONGEST_TEXT, lines = true) String reason) {

    ReassessRisk command(UUID riskId, LocalDate today) {
        return new ReassessRisk(riskId, assessedOn == null ? today : assessedOn, residual.score(), mitigation, reason);
    }
}
