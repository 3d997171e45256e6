package org.improvementledger.events;

import java.util.UUID;

/** What happened to a quarter's transparency return. */
public sealed interface TransparencyReturnEvent extends BudgetServiceEvent
        permits SpendRedacted, RedactionLifted, ReturnFrozen {
    UUID returnId();

    @Override
    default UUID aggregateId() {
        return returnId();
    }
}
