package org.improvementledger.events;

import java.util.UUID;

/** What happened to a commitment. */
public sealed interface CommitmentEvent extends BudgetServiceEvent permits CommitmentRecorded, CommitmentReleased {
    UUID commitmentId();

    @Override
    default UUID aggregateId() {
        return commitmentId();
    }
}
