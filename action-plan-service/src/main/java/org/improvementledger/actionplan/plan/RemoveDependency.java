package org.improvementledger.actionplan.plan;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.DependencyRemoved;

/**
 * Let an action no longer wait for another.
 *
 * @param dependsOn the action that it waited for
 */
public record RemoveDependency(@TargetAggregateIdentifier UUID planId, UUID actionId, UUID dependsOn, String reason) {

    DependencyRemoved done() {
        return new DependencyRemoved(planId, actionId, dependsOn, reason);
    }
}
