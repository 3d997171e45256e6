package org.improvementledger.actionplan.plan;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.DependencyAdded;

/**
 * Let one action of a plan wait for another.
 *
 * @param dependsOn the action that it waits for
 */
public record AddDependency(@TargetAggregateIdentifier UUID planId, UUID actionId, UUID dependsOn) {

    DependencyAdded done() {
        return new DependencyAdded(planId, actionId, dependsOn);
    }
}
