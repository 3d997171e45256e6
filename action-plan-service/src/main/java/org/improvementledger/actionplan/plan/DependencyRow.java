package org.improvementledger.actionplan.plan;

import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.DependencyAdded;

/**
 * That one action of a plan waits for another.
 *
 * @param id both ids, with a slash between them
 * @param dependsOn the action that it waits for
 */
public record DependencyRow(
        @Key String id,
        @Indexed UUID planId,
        @Indexed UUID actionId,
        @Indexed UUID dependsOn) {

    static DependencyRow added(DependencyAdded event) {
        return new DependencyRow(
                id(event.actionId(), event.dependsOn()), event.planId(), event.actionId(), event.dependsOn());
    }

    static String id(UUID actionId, UUID dependsOn) {
        return actionId + "/" + dependsOn;
    }
}
