package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Work on the next version of the plan began; the one before stays as it was agreed.
 *
 * @param version the version that is now drafted
 * @param revisedOn the day it began; the event's effective date
 */
@EventType(name = "action-plan.plan-revised")
public record PlanRevised(UUID planId, int version, LocalDate revisedOn, String reason) implements PlanEvent {

    @Override
    public LocalDate effectiveDate() {
        return revisedOn;
    }
}
