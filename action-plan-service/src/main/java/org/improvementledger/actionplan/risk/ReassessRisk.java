package org.improvementledger.actionplan.risk;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.RiskReassessed;
import org.improvementledger.events.RiskScore;
import org.jspecify.annotations.Nullable;

/**
 * Say how bad a risk is now.
 *
 * @param mitigation what is done about it; null when it is the same
 */
public record ReassessRisk(
        @TargetAggregateIdentifier UUID riskId,
        LocalDate assessedOn,
        RiskScore residual,
        @Nullable String mitigation,
        String reason) {

    RiskReassessed done() {
        return new RiskReassessed(riskId, assessedOn, residual, mitigation, reason);
    }
}
