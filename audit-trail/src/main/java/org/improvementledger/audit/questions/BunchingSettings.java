package org.improvementledger.audit.questions;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What counts as bunched before a board or a visit: many entries in its last days, and many more than usual.
 *
 * @param days before it that are looked at, its own day included
 * @param entries from which on there are many
 * @param times as many as are usual in so many days, from which on they are many more
 */
@ConfigurationProperties("ledger.audit.bunching")
public record BunchingSettings(
        @DefaultValue("7") int days,
        @DefaultValue("10") int entries,
        @DefaultValue("2") int times) {

    /** Spans of days before those looked at, whose mean is what is usual. */
    static final int SPANS_BEFORE = 8;

    /** @throws IllegalArgumentException when a number makes no sense */
    public BunchingSettings {
        if (days < 1 || entries < 1 || times < 1) {
            throw new IllegalArgumentException(
                    "ledger.audit.bunching: each is 1 or more, not " + days + ", " + entries + ", " + times);
        }
    }

    /**
     * @param last entries of the days that are looked at
     * @param before entries of the {@value #SPANS_BEFORE} spans before
     */
    boolean isBunched(long last, long before) {
        return last >= entries && last * SPANS_BEFORE >= times * before;
    }
}
