package org.improvementledger.actionplan.rating;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Version 1 of the rating rules: what holds until an administrator sets another, and on every day before that one begins.
 *
 * @param amberDays up to how many days past a milestone an action is amber; red after
 * @param sustainmentDays for how many days a closed action has to hold before it is blue
 */
@ConfigurationProperties("ledger.plan.rating")
public record RatingSettings(int amberDays, int sustainmentDays) {

    /** @throws IllegalArgumentException when a number of days is less than one */
    public RatingSettings {
        if (amberDays < 1 || sustainmentDays < 1) {
            throw new IllegalArgumentException("ledger.plan.rating needs amber-days and sustainment-days from 1");
        }
    }

    RatingRulesVersion rules() {
        return new RatingRulesVersion(RatingRules.CONFIGURED, null, amberDays, sustainmentDays);
    }
}
