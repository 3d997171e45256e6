package org.improvementledger.money.flags;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where councils differ in what they look at. The window for splitting is part of the scheme of delegation.
 *
 * @param backdatedAfterDays days from taking effect to being recorded that are still in order
 * @param periodClosesAfterDays days after a period's last day until it closes
 * @param nearLimitPercent share of a limit that is still not close to it, in per cent
 */
@ConfigurationProperties("ledger.money.flags")
public record FlagSettings(
        @DefaultValue("30") int backdatedAfterDays,
        @DefaultValue("10") int periodClosesAfterDays,
        @DefaultValue("95") int nearLimitPercent) {

    private static final int WHOLE = 100;

    /** @throws IllegalArgumentException when a number makes no sense */
    public FlagSettings {
        if (backdatedAfterDays < 0 || periodClosesAfterDays < 0 || nearLimitPercent < 0 || nearLimitPercent > WHOLE) {
            throw new IllegalArgumentException(
                    "ledger.money.flags: days are 0 or more, near-limit-percent is 0 to 100, not " + backdatedAfterDays
                            + ", " + periodClosesAfterDays + ", " + nearLimitPercent);
        }
    }
}
