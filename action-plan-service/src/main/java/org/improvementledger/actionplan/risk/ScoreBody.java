package org.improvementledger.actionplan.risk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.improvementledger.events.RiskScore;

/**
 * How bad a risk is, as it comes in.
 *
 * @param likelihood 1 (rare) to 5 (almost certain)
 * @param impact 1 (negligible) to 5 (severe)
 */
record ScoreBody(
        @NotNull @Min(1) @Max(5) Integer likelihood,
        @NotNull @Min(1) @Max(5) Integer impact) {

    RiskScore score() {
        return new RiskScore(likelihood, impact);
    }
}
