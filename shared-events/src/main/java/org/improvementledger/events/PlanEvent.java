package org.improvementledger.events;

import java.util.UUID;

/** What happened to a plan, its priorities and what waits for what in it. */
public sealed interface PlanEvent extends ActionPlanEvent
        permits PlanDrafted,
                PriorityAdded,
                PriorityReworded,
                PlanAgreed,
                PlanSubmitted,
                PlanRevised,
                PlanClosed,
                DependencyAdded,
                DependencyRemoved {
    UUID planId();

    @Override
    default UUID aggregateId() {
        return planId();
    }
}
