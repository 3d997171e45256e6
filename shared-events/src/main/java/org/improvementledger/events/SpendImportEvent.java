package org.improvementledger.events;

import java.util.UUID;

/** What happened to an import of spend. */
public sealed interface SpendImportEvent extends BudgetServiceEvent permits SpendImportStarted, SpendImportFinished {
    UUID importId();

    @Override
    default UUID aggregateId() {
        return importId();
    }
}
