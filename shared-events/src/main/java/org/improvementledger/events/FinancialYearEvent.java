package org.improvementledger.events;

import java.util.UUID;

/** What happened to a financial year. */
public sealed interface FinancialYearEvent extends BudgetServiceEvent
        permits FinancialYearClosed, AdjustmentAuthorised {
    UUID yearId();

    @Override
    default UUID aggregateId() {
        return yearId();
    }
}
