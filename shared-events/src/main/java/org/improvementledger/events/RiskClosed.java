package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A risk is watched no longer.
 *
 * @param closedOn the day it was closed; the event's effective date
 */
@EventType(name = "action-plan.risk-closed")
public record RiskClosed(UUID riskId, LocalDate closedOn, String reason) implements RiskEvent {

    @Override
    public LocalDate effectiveDate() {
        return closedOn;
    }
}
