package org.improvementledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Money is asked for out of a budget, for a stated purpose; nothing is promised yet.
 *
 * @param actionIds the improvement actions it is to fund; may be empty
 */
@EventType(name = "budget.allocation-proposed")
public record AllocationProposed(
        UUID budgetId,
        UUID allocationId,
        String title,
        String purpose,
        Money amount,
        String costCentre,
        String serviceArea,
        LocalDate effectiveOn,
        List<UUID> actionIds)
        implements BudgetEvent {

    public AllocationProposed {
        actionIds = List.copyOf(actionIds);
    }

    @Override
    public LocalDate effectiveDate() {
        return effectiveOn;
    }

    @Override
    public List<UUID> introduces() {
        return List.of(allocationId);
    }
}
