package org.improvementledger.audit.search;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where councils differ in what they call backdated or late.
 *
 * @param backdatedAfterDays days from taking effect to being recorded that are still in order
 * @param periodClosesAfterDays days after a period's last day until it closes
 */
@ConfigurationProperties("ledger.audit.flags")
public record FlagThresholds(
        @DefaultValue("30") int backdatedAfterDays,
        @DefaultValue("10") int periodClosesAfterDays) {

    /** @throws IllegalArgumentException when a number makes no sense */
    public FlagThresholds {
        if (backdatedAfterDays < 0 || periodClosesAfterDays < 0) {
            throw new IllegalArgumentException(
                    "ledger.audit.flags: days are 0 or more, not " + backdatedAfterDays + ", " + periodClosesAfterDays);
        }
    }

    static FlagThresholds usual() {
        return new FlagThresholds(30, 10);
    }
}
