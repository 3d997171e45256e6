package org.improvementledger.actionplan.rating;

import java.time.LocalDate;
import org.improvementledger.events.RatingRulesSet;
import org.jspecify.annotations.Nullable;

/**
 * A version of the rules by which actions are rated.
 *
 * @param version counts from 1, which is the one that the service is configured with
 * @param effectiveFrom the first day it is in force; null for version 1, which was in force ever since
 * @param amberDays up to how many days past a milestone an action is amber; red after
 * @param sustainmentDays for how many days a closed action has to hold before it is blue
 */
public record RatingRulesVersion(int version, @Nullable LocalDate effectiveFrom, int amberDays, int sustainmentDays) {

    static RatingRulesVersion of(RatingRulesSet event) {
        return new RatingRulesVersion(
                event.version(), event.effectiveFrom(), event.amberDays(), event.sustainmentDays());
    }
}
