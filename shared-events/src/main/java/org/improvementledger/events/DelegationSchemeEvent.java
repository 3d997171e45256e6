package org.improvementledger.events;

import java.util.UUID;

/** What happened to the scheme of delegation. */
public sealed interface DelegationSchemeEvent extends BudgetServiceEvent permits DelegationSchemeSet {
    UUID schemeId();

    @Override
    default UUID aggregateId() {
        return schemeId();
    }
}
