package org.improvementledger.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The side of an approved virement or carry-forward that receives. The other side and the approval are recorded in the same instant, and what readers go by is the approval.
 *
 * @param allocationId the allocation it goes to; absent when it goes to what is not allocated
 */
@EventType(name = "budget.money-moved-in")
public record MoneyMovedIn(
        UUID budgetId, UUID transferId, @Nullable UUID allocationId, Money amount) implements BudgetEvent {}
