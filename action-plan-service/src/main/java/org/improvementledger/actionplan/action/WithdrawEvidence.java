package org.improvementledger.actionplan.action;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.EvidenceWithdrawn;

/** Let evidence count no longer. It stays readable. */
public record WithdrawEvidence(@TargetAggregateIdentifier UUID actionId, UUID evidenceId, String reason) {

    EvidenceWithdrawn done() {
        return new EvidenceWithdrawn(actionId, evidenceId, reason);
    }
}
