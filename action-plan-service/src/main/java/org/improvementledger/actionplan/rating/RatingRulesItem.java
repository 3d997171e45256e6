package org.improvementledger.actionplan.rating;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of the rating rules as it goes out.
 *
 * @param effectiveFrom the first day it is in force; absent for version 1, which was in force ever since
 * @param inForce whether it is the one in force on the day asked about
 * @param amberDays up to how many days past a milestone an action is amber; red after
 * @param sustainmentDays for how many days a closed action has to hold before it is blue
 * @param setBy opaque id of who set it; absent for version 1, which is configured
 */
record RatingRulesItem(
        int version,
        @Nullable LocalDate effectiveFrom,
        boolean inForce,
        int amberDays,
        int sustainmentDays,
        @Nullable String setBy,
        @Nullable Instant recordedAt) {

    static RatingRulesItem of(
            RatingRulesVersion rules, int inForce, @Nullable String setBy, @Nullable Instant recordedAt) {
        return new RatingRulesItem(
                rules.version(),
                rules.effectiveFrom(),
                rules.version() == inForce,
                rules.amberDays(),
                rules.sustainmentDays(),
                setBy,
                recordedAt);
    }
}
