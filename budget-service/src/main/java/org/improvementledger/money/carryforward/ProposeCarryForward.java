package org.improvementledger.money.carryforward;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.CarryForwardProposed;
import org.improvementledger.events.Money;

/**
 * Ask to take what is left of a budget into the next year.
 *
 * @param fromBudgetId the budget of the year that ends
 */
public record ProposeCarryForward(
        @TargetAggregateIdentifier UUID carryForwardId,
        UUID fromBudgetId,
        UUID toBudgetId,
        Money amount,
        String reason) {

    CarryForwardProposed done() {
        return new CarryForwardProposed(carryForwardId, fromBudgetId, toBudgetId, amount, reason);
    }
}
