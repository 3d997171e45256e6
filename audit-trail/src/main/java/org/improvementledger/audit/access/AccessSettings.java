package org.improvementledger.audit.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How accesses are kept.
 *
 * @param keep how long. Two years: the audit of a year's accounts ends within the year that follows, and what is personal is kept no longer than it is needed (UK GDPR,
 *     Article 5(1)(e))
 * @param waiting accesses that may wait to be written; more are lost, and counted
 */
@ConfigurationProperties("ledger.audit.access")
public record AccessSettings(
        @DefaultValue("730d") Duration keep,
        @DefaultValue("10000") int waiting) {

    /** What the database itself refuses to go below. */
    static final Duration SHORTEST = Duration.ofDays(90);

    /** @throws IllegalArgumentException when it would let go of what was hardly recorded */
    public AccessSettings {
        if (keep.compareTo(SHORTEST) < 0 || waiting < 1) {
            throw new IllegalArgumentException("ledger.audit.access: keep is " + SHORTEST.toDays()
                    + " days or more and waiting 1 or more, not " + keep + " and " + waiting);
        }
    }
}
