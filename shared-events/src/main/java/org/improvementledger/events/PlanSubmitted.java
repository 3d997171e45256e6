package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An agreed version of the plan was sent.
 *
 * @param submittedOn the day it was sent; the event's effective date
 */
@EventType(name = "action-plan.plan-submitted")
public record PlanSubmitted(UUID planId, int version, LocalDate submittedOn, String recipient) implements PlanEvent {

    @Override
    public LocalDate effectiveDate() {
        return submittedOn;
    }
}
