package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The plan is at its end; nothing more joins it.
 *
 * @param closedOn the day it was closed; the event's effective date
 */
@EventType(name = "action-plan.plan-closed")
public record PlanClosed(UUID planId, LocalDate closedOn, String reason) implements PlanEvent {

    @Override
    public LocalDate effectiveDate() {
        return closedOn;
    }
}
