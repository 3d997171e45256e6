package org.improvementledger.actionplan.risk;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.RiskClosed;

/** Watch a risk no longer. */
public record CloseRisk(@TargetAggregateIdentifier UUID riskId, LocalDate closedOn, String reason) {

    RiskClosed done() {
        return new RiskClosed(riskId, closedOn, reason);
    }
}
