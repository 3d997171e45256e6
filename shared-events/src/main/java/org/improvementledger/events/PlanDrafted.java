package org.improvementledger.events;

import java.util.UUID;

/** An improvement plan was begun in answer to an inspection. */
@EventType(name = "action-plan.plan-drafted")
public record PlanDrafted(UUID planId, String title, UUID inspectionId) implements PlanEvent {}
