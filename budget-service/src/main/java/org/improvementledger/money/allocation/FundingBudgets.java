package org.improvementledger.money.allocation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The budgets that allocations take from, as of a position of the own stream. Budgets know their allocations; this is all they tell them of themselves. */
public interface FundingBudgets {

    /** By their ids; those that there were none of then are left out. */
    Map<UUID, FundingBudget> of(Collection<UUID> budgetIds, long asOf);

    default Optional<FundingBudget> find(UUID budgetId, long asOf) {
        return Optional.ofNullable(of(List.of(budgetId), asOf).get(budgetId));
    }
}
