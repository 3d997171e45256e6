package org.improvementledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Money was taken back from a budget by a decision; never more than is not allocated.
 *
 * @param reductionId the reduction, which begins with this event
 * @param effectiveOn the day from which the money is gone; the event's effective date
 */
@EventType(name = "budget.budget-reduced")
public record BudgetReduced(
        UUID budgetId,
        UUID reductionId,
        Money amount,
        FundingSource source,
        String reason,
        Decision decision,
        LocalDate effectiveOn)
        implements BudgetEvent {

    @Override
    public LocalDate effectiveDate() {
        return effectiveOn;
    }

    @Override
    public List<UUID> introduces() {
        return List.of(reductionId);
    }
}
