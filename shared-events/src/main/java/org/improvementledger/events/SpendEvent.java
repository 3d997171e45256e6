package org.improvementledger.events;

import java.util.UUID;

/** What happened to a line of spend. */
public sealed interface SpendEvent extends BudgetServiceEvent permits SpendRecorded, SpendReversed {
    UUID spendId();

    @Override
    default UUID aggregateId() {
        return spendId();
    }
}
