package org.improvementledger.events;

import java.util.UUID;

/** What happened to a carry-forward. */
public sealed interface CarryForwardEvent extends BudgetServiceEvent
        permits CarryForwardProposed, CarryForwardApproved, CarryForwardRejected {
    UUID carryForwardId();

    @Override
    default UUID aggregateId() {
        return carryForwardId();
    }
}
