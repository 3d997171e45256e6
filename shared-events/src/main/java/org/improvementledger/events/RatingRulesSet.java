package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The council set a version of the rules by which actions are rated, from a day on.
 *
 * @param rulesId the rating rules; there is one set
 * @param version counts the versions; 1 is the one that the service was configured with
 * @param effectiveFrom the first day it is in force; the event's effective date
 * @param amberDays up to how many days past a milestone an action is amber; red after
 * @param sustainmentDays for how many days a closed action has to hold before it is blue
 */
@EventType(name = "action-plan.rating-rules-set")
public record RatingRulesSet(UUID rulesId, int version, LocalDate effectiveFrom, int amberDays, int sustainmentDays)
        implements RatingRulesEvent {

    @Override
    public LocalDate effectiveDate() {
        return effectiveFrom;
    }
}
