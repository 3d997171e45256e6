package org.improvementledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A budget was given more money in the course of its year, from a named source, by a decision.
 *
 * @param increaseId the increase, which begins with this event
 * @param effectiveOn the day from which the money is there; the event's effective date
 */
@EventType(name = "budget.budget-increased")
public record BudgetIncreased(
        UUID budgetId,
        UUID increaseId,
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
        return List.of(increaseId);
    }
}
