package org.improvementledger.events;

import java.util.UUID;

public sealed interface PlanEvent extends ActionPlanEvent permits PlanDrafted {
    UUID planId();

    @Override
    default UUID aggregateId() {
        return planId();
    }
}
