package org.improvementledger.money.posting;

import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.EntityHomes;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.StoredEvents;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.BudgetClosed;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.FinancialYear;
import org.springframework.stereotype.Component;

/** Allocations by the few events of their budgets that matter to postings. */
@Component
class StoredFundingAllocations implements FundingAllocations {

    private final EntityHomes homes;

    private final StoredEvents events;

    StoredFundingAllocations(EntityHomes homes, StoredEvents events) {
        this.homes = homes;
        this.events = events;
    }

    @Override
    public FinancialYear financialYearOf(UUID allocationId) {
        UUID budgetId = homes.homeOf("allocation", allocationId);
        return events.of(budgetId, BudgetSet.class).stream()
                .map(event -> ((BudgetSet) event).financialYear())
                .findFirst()
                .orElseThrow(() -> NotFoundException.of("allocation", allocationId));
    }

    @Override
    public FundingAllocation find(UUID allocationId) {
        UUID budgetId = homes.homeOf("allocation", allocationId);
        List<Object> happened = events.of(budgetId, BudgetSet.class, AllocationApproved.class, BudgetClosed.class);
        FinancialYear year = null;
        boolean approved = false;
        boolean closed = false;
        for (Object event : happened) {
            switch (event) {
                case BudgetSet set -> year = set.financialYear();
                case AllocationApproved given ->
                    approved |= given.allocationId().equals(allocationId);
                case BudgetClosed closure -> closed = true;
                default -> throw new IllegalStateException("Not asked for: " + event);
            }
        }
        if (year == null) {
            throw NotFoundException.of("allocation", allocationId);
        }
        return new FundingAllocation(allocationId, budgetId, year, approved, closed);
    }
}
