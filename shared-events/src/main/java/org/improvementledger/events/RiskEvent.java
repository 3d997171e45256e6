package org.improvementledger.events;

import java.util.UUID;

/** What happened to a risk. */
public sealed interface RiskEvent extends ActionPlanEvent permits RiskRaised, RiskReassessed, RiskClosed {
    UUID riskId();

    @Override
    default UUID aggregateId() {
        return riskId();
    }
}
