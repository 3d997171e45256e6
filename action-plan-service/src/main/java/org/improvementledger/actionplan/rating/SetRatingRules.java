package org.improvementledger.actionplan.rating;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Set the next version of the rating rules.
 *
 * @param effectiveFrom the first day it is in force; may be past
 * @param amberDays up to how many days past a milestone an action is amber; red after
 * @param sustainmentDays for how many days a closed action has to hold before it is blue
 */
public record SetRatingRules(
        @TargetAggregateIdentifier UUID rulesId, LocalDate effectiveFrom, int amberDays, int sustainmentDays) {}
