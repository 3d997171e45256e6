package org.improvementledger.events;

import java.util.UUID;

/** What happened to a virement. */
public sealed interface VirementEvent extends BudgetServiceEvent
        permits VirementProposed, VirementApproved, VirementRejected {
    UUID virementId();

    @Override
    default UUID aggregateId() {
        return virementId();
    }
}
