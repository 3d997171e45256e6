package org.improvementledger.money.transfer;

import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.events.BudgetKind;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.Decision;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.FundingSource;
import org.improvementledger.events.Money;
import org.improvementledger.money.allocation.AllocationStatus;
import org.improvementledger.money.budget.Place;
import org.jspecify.annotations.Nullable;

/** A place to spoil in one respect after the other. */
public final class PlaceBuilder {

    private final UUID budgetId;
    private int startYear = 2018;
    private BudgetKind kind = BudgetKind.REVENUE;
    private FundingSource source = FundingSource.COUNCIL_TAX;
    private @Nullable String ringFencedFor;
    private @Nullable UUID allocationId;
    private @Nullable AllocationStatus status;
    private boolean closed;
    private String holds = "0.00";

    private PlaceBuilder(UUID budgetId) {
        this.budgetId = budgetId;
    }

    /** What a revenue budget of 2018/19 for children's services has not allocated. */
    public static PlaceBuilder budget(UUID budgetId) {
        return new PlaceBuilder(budgetId);
    }

    public PlaceBuilder allocation(UUID id, AllocationStatus itsStatus) {
        allocationId = id;
        status = itsStatus;
        return this;
    }

    public PlaceBuilder holds(String pounds) {
        holds = pounds;
        return this;
    }

    public PlaceBuilder year(int start) {
        startYear = start;
        return this;
    }

    public PlaceBuilder kind(BudgetKind given) {
        kind = given;
        return this;
    }

    public PlaceBuilder source(FundingSource given) {
        source = given;
        return this;
    }

    public PlaceBuilder ringFencedFor(String purpose) {
        ringFencedFor = purpose;
        return this;
    }

    public PlaceBuilder closed(boolean isClosed) {
        closed = isClosed;
        return this;
    }

    Place place() {
        BudgetSet budget = new BudgetSet(
                budgetId,
                new FinancialYear(startYear),
                "Children's services",
                kind,
                source,
                Money.of("30000000.00"),
                new Decision("Council", LocalDate.of(startYear, 2, 27), "COU 11", null, null, null),
                LocalDate.of(startYear, 4, 1),
                ringFencedFor);
        return new Place(budget, allocationId, status, closed, Money.of(holds));
    }
}
