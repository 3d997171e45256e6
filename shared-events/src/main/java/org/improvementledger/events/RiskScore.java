package org.improvementledger.events;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * How bad a risk is.
 *
 * @param likelihood 1 (rare) to 5 (almost certain)
 * @param impact 1 (negligible) to 5 (severe)
 */
public record RiskScore(int likelihood, int impact) {

    /** @throws IllegalArgumentException when one of them is not 1 to 5 */
    public RiskScore {
        if (likelihood < 1 || likelihood > 5 || impact < 1 || impact > 5) {
            throw new IllegalArgumentException(
                    "Likelihood and impact are 1 to 5, not " + likelihood + " and " + impact);
        }
    }

    /** 1 to 25. */
    @JsonIgnore
    public int product() {
        return likelihood * impact;
    }
}
