package org.improvementledger.events;

import java.util.UUID;

public sealed interface ActionEvent extends ActionPlanEvent permits ActionAdded, MilestoneAdded, MilestoneReached {
    UUID actionId();

    @Override
    default UUID aggregateId() {
        return actionId();
    }
}
