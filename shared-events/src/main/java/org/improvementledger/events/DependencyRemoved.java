package org.improvementledger.events;

import java.util.UUID;

/**
 * One action of the plan no longer waits for another.
 *
 * @param dependsOn the action that it waited for
 */
@EventType(name = "action-plan.dependency-removed")
public record DependencyRemoved(UUID planId, UUID actionId, UUID dependsOn, String reason) implements PlanEvent {}
