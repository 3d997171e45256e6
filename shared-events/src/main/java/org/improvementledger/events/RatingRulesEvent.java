package org.improvementledger.events;

import java.util.UUID;

/** What happened to the rules by which actions are rated. */
public sealed interface RatingRulesEvent extends ActionPlanEvent permits RatingRulesSet {
    UUID rulesId();

    @Override
    default UUID aggregateId() {
        return rulesId();
    }
}
