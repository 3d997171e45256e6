package org.improvementledger.money.budget;

import java.util.UUID;
import org.improvementledger.events.BudgetKind;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.FundingSource;
import org.improvementledger.events.Money;
import org.improvementledger.money.allocation.AllocationStatus;
import org.jspecify.annotations.Nullable;

/**
 * Where money stands, for whoever moves it: an allocation, or what its budget has not allocated.
 *
 * @param allocationId null for what is not allocated
 * @param allocation how far the allocation has come; null for what is not allocated
 * @param closed whether the budget is closed
 * @param holds what there is to move: the allocation's amount, or what is not allocated
 */
public record Place(
        BudgetSet budget,
        @Nullable UUID allocationId,
        @Nullable AllocationStatus allocation,
        boolean closed,
        Money holds) {

    public UUID budgetId() {
        return budget.budgetId();
    }

    public FinancialYear year() {
        return budget.financialYear();
    }

    public BudgetKind kind() {
        return budget.kind();
    }

    public boolean ringFenced() {
        return budget.source() == FundingSource.RING_FENCED_GRANT;
    }

    /** What ring-fenced money is for: as it was said, or else the service. */
    public String purpose() {
        return budget.ringFencedFor() == null ? budget.service() : budget.ringFencedFor();
    }

    /** As people call its budget: "Children's services 2018/19". */
    public String budgetName() {
        return budget.service() + " " + budget.financialYear();
    }
}
