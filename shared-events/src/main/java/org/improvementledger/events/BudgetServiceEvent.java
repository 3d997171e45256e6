package org.improvementledger.events;

/** Every event of the budget service. */
public sealed interface BudgetServiceEvent extends DomainEvent
        permits BudgetEvent,
                DelegationSchemeEvent,
                VirementEvent,
                CarryForwardEvent,
                CommitmentEvent,
                SpendEvent,
                FinancialYearEvent,
                TransparencyReturnEvent,
                SpendImportEvent,
                BudgetTextErased {}
