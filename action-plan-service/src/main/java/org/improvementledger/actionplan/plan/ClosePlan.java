package org.improvementledger.actionplan.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.PlanClosed;

/** Bring a plan to its end; nothing more joins it. */
public record ClosePlan(@TargetAggregateIdentifier UUID planId, LocalDate closedOn, String reason) {

    PlanClosed done() {
        return new PlanClosed(planId, closedOn, reason);
    }
}
