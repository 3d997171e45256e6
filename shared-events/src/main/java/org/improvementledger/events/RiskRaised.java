package org.improvementledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Something may go wrong.
 *
 * @param description what may happen, and what would come of it
 * @param owner the office or staff id that watches it, never a name
 * @param inherent how bad it is if nothing is done
 * @param residual how bad it is with what is done
 * @param raisedOn the day it was raised; the event's effective date
 */
@EventType(name = "action-plan.risk-raised")
public record RiskRaised(
        UUID riskId,
        UUID planId,
        String title,
        String description,
        String owner,
        RiskScore inherent,
        RiskScore residual,
        String mitigation,
        LocalDate raisedOn,
        List<UUID> actionIds)
        implements RiskEvent {

    public RiskRaised {
        actionIds = List.copyOf(actionIds);
    }

    @Override
    public LocalDate effectiveDate() {
        return raisedOn;
    }
}
