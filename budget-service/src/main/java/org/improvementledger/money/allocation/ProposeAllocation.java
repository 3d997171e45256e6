package org.improvementledger.money.allocation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.chassis.web.screening.Unscreened;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.Money;

/**
 * Ask for money out of a budget.
 *
 * @param effectiveOn the day the allocation is to take effect
 * @param actionIds the improvement actions it is to fund; may be empty
 */
public record ProposeAllocation(
        @TargetAggregateIdentifier UUID budgetId,
        UUID allocationId,
        String title,
        String purpose,
        Money amount,
        @Unscreened("A code of the finance system") String costCentre,
        String serviceArea,
        LocalDate effectiveOn,
        List<UUID> actionIds) {

    public ProposeAllocation {
        actionIds = List.copyOf(actionIds);
    }

    public AllocationProposed done() {
        return new AllocationProposed(
                budgetId, allocationId, title, purpose, amount, costCentre, serviceArea, effectiveOn, actionIds);
    }
}
