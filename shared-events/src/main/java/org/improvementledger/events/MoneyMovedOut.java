package org.improvementledger.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The side of an approved virement or carry-forward that gives. The other side and the approval are recorded in the same instant, and what readers go by is the approval.
 *
 * @param allocationId the allocation it comes out of; absent when it comes from what is not allocated
 */
@EventType(name = "budget.money-moved-out")
public record MoneyMovedOut(
        UUID budgetId, UUID transferId, @Nullable UUID allocationId, Money amount) implements BudgetEvent {}
