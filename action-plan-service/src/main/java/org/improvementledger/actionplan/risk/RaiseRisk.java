package org.improvementledger.actionplan.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.RiskRaised;
import org.improvementledger.events.RiskScore;

/**
 * Say that something may go wrong.
 *
 * @param owner the office or staff id that watches it, never a name
 * @param inherent how bad it is if nothing is done
 * @param residual how bad it is with what is done
 */
public record RaiseRisk(
        @TargetAggregateIdentifier UUID riskId,
        UUID planId,
        String title,
        String description,
        String owner,
        RiskScore inherent,
        RiskScore residual,
        String mitigation,
        LocalDate raisedOn,
        List<UUID> actionIds) {

    public RaiseRisk {
        actionIds = List.copyOf(actionIds);
    }

    RiskRaised done() {
        return new RiskRaised(
                riskId, planId, title, description, owner, inherent, residual, mitigation, raisedOn, actionIds);
    }
}
