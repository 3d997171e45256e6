package org.improvementledger.money.transfer;

import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.improvementledger.chassis.eventstore.Gates;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.events.Money;
import org.improvementledger.events.MoneyPlace;
import org.improvementledger.money.budget.Budget;
import org.springframework.stereotype.Component;

/**
 * Moves money between budgets as aggregates, in the unit of work of the command that approves it.
 *
 * <p>Two transfers in opposite directions would write to the same two budgets in opposite orders. Their gates, taken in the order of the
 * budgets' ids and before the budgets are loaded, let them queue instead. Everything else writes to one budget and needs none.
 */
@Component
class BudgetMovements implements Movements {

    private final Repository<Budget> budgets;

    private final Gates gates;

    BudgetMovements(Repository<Budget> budgets, Gates gates) {
        this.budgets = budgets;
        this.gates = gates;
    }

    @Override
    public Sides look(MoneyPlace from, MoneyPlace to) {
        inOrder(from, to).forEach(this::load);
        return new Sides(
                load(from.budgetId()).invoke(budget -> budget.place(from.allocationId())),
                load(to.budgetId()).invoke(budget -> budget.place(to.allocationId())));
    }

    @Override
    public Sides hold(MoneyPlace from, MoneyPlace to) {
        inOrder(from, to).forEach(budgetId -> gates.shut("transfer/" + budgetId));
        return look(from, to);
    }

    @Override
    public void move(UUID transferId, MoneyPlace from, MoneyPlace to, Money amount) {
        load(from.budgetId()).execute(budget -> budget.moveOut(transferId, from.allocationId(), amount));
        load(to.budgetId()).execute(budget -> budget.moveIn(transferId, to.allocationId(), amount));
    }

    private static Stream<UUID> inOrder(MoneyPlace from, MoneyPlace to) {
        return Stream.of(from.budgetId(), to.budgetId()).distinct().sorted();
    }

    private Aggregate<Budget> load(UUID budgetId) {
        try {
            return budgets.load(budgetId.toString());
        } catch (AggregateNotFoundException missing) {
            throw NotFoundException.of("budget", budgetId);
        }
    }
}
