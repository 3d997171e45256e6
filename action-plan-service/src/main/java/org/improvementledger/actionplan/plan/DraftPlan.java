package org.improvementledger.actionplan.plan;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.PlanDrafted;

/** Begin an improvement plan in answer to an inspection. */
public record DraftPlan(@TargetAggregateIdentifier UUID planId, String title, UUID inspectionId) {

    PlanDrafted done() {
        return new PlanDrafted(planId, title, inspectionId);
    }
}
