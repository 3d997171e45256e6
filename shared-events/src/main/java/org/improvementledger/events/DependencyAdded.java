package org.improvementledger.events;

import java.util.UUID;

/**
 * One action of the plan waits for another.
 *
 * @param dependsOn the action that it waits for
 */
@EventType(name = "action-plan.dependency-added")
public record DependencyAdded(UUID planId, UUID actionId, UUID dependsOn) implements PlanEvent {}
