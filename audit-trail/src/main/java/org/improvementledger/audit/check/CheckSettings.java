package org.improvementledger.audit.check;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast a service looks through what it has stored.
 *
 * @param entriesPerSecond at most; a round over a log takes its size divided by this
 * @param pause between two rounds
 */
@ConfigurationProperties("ledger.audit.check")
public record CheckSettings(
        @DefaultValue("2000") int entriesPerSecond,
        @DefaultValue("10s") Duration pause) {

    public CheckSettings {
        if (entriesPerSecond < 1) {
            throw new IllegalArgumentException("ledger.audit.check.entries-per-second must be at least 1");
        }
    }
}
