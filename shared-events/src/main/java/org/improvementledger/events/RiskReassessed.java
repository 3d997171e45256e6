package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A risk is greater or smaller than it was.
 *
 * @param assessedOn the day it was looked at; the event's effective date
 * @param residual how bad it is with what is done
 * @param mitigation what is done about it; absent when it is the same
 */
@EventType(name = "action-plan.risk-reassessed")
public record RiskReassessed(
        UUID riskId,
        LocalDate assessedOn,
        RiskScore residual,
        @Nullable String mitigation,
        String reason) implements RiskEvent {

    @Override
    public LocalDate effectiveDate() {
        return assessedOn;
    }
}
