package org.improvementledger.money.budget;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Filter;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.money.allocation.FundingBudget;
import org.improvementledger.money.allocation.FundingBudgets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The budgets as they stood at a moment. */
@Component
class Budgets implements FundingBudgets {

    private static final String STREAM = "budget";

    private final ReadModel<BudgetRow> rows;

    private final ReadModel<BudgetSpendingRow> spending;

    Budgets(ReadModels readModels) {
        rows = readModels.of(BudgetRow.class);
        spending = readModels.of(BudgetSpendingRow.class);
    }

    Optional<BudgetRow> find(UUID id, Moment moment) {
        return rows.find(id, moment.position(STREAM)).map(Versioned::row);
    }

    /** What became of the money of each of these budgets, by its id, as of a position of the own stream. */
    Map<UUID, BudgetSpendingRow> spending(Collection<BudgetRow> ofThese, long asOf) {
        Map<UUID, BudgetSpendingRow> byId = new HashMap<>();
        ofThese.forEach(row -> byId.put(row.id(), BudgetSpendingRow.none(row.id())));
        spending.findAll(byId.keySet(), asOf)
                .forEach(found -> byId.put(found.row().budgetId(), found.row()));
        return byId;
    }

    /** What became of a budget's money. */
    BudgetSpendingRow spending(BudgetRow budget, Moment moment) {
        return Objects.requireNonNull(
                spending(List.of(budget), moment.position(STREAM)).get(budget.id()));
    }

    /**
     * @param financialYear such as {@code 2018/19}; null for all
     * @param service a part of the service's name; null for all
     * @param limit 1 to {@link ReadModel#MAXIMUM_PAGE}
     */
    Page<BudgetRow> page(
            @Nullable String financialYear,
            @Nullable String service,
            Sort sort,
            @Nullable Cursor cursor,
            int limit,
            Moment moment) {
        return rows.page(moment.position(STREAM), filter(financialYear, service), sort, cursor, limit);
    }

    long count(@Nullable String financialYear, @Nullable String service, Moment moment) {
        return rows.count(moment.position(STREAM), filter(financialYear, service));
    }

    @Override
    public Map<UUID, FundingBudget> of(Collection<UUID> budgetIds, long asOf) {
        Map<UUID, FundingBudget> found = new HashMap<>();
        for (Versioned<BudgetRow> version : rows.findAll(List.copyOf(budgetIds), asOf)) {
            BudgetRow budget = version.row();
            found.put(
                    budget.id(),
                    new FundingBudget(
                            budget.id(),
                            budget.financialYear(),
                            budget.service(),
                            budget.current(),
                            budget.allocated(),
                            budget.unallocated(),
                            budget.awaitingApproval(),
                            budget.version()));
        }
        return found;
    }

    private static Filter filter(@Nullable String financialYear, @Nullable String service) {
        Filter filter = Filter.none();
        if (financialYear != null && !financialYear.isBlank()) {
            filter = filter.equal("financialYear", financialYear.strip());
        }
        if (service != null && !service.isBlank()) {
            filter = filter.containsText("service", service.strip());
        }
        return filter;
    }
}
