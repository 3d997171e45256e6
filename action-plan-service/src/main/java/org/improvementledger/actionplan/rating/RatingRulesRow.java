package org.improvementledger.actionplan.rating;

import java.time.Instant;
import java.time.LocalDate;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.events.RatingRulesSet;

/**
 * A version of the rating rules that was set.
 *
 * @param version from 2 on: the first is configured and has no row
 * @param setBy opaque id of who set it
 */
public record RatingRulesRow(
        @Key long version,
        LocalDate effectiveFrom,
        int amberDays,
        int sustainmentDays,
        String setBy,
        Instant recordedAt) {

    public static RatingRulesRow set(RatingRulesSet set, PublishedEvent event) {
        return new RatingRulesRow(
                set.version(),
                set.effectiveFrom(),
                set.amberDays(),
                set.sustainmentDays(),
                event.actor(),
                event.recordedAt());
    }

    RatingRulesVersion rules() {
        return new RatingRulesVersion(Math.toIntExact(version), effectiveFrom, amberDays, sustainmentDays);
    }
}
