package org.improvementledger.money.allocation;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.AllocationReleased;
import org.improvementledger.events.Money;

/**
 * Give back to the budget what an approved allocation does not need.
 *
 * @param effectiveOn the day it goes back
 */
public record ReleaseAllocation(
        @TargetAggregateIdentifier UUID budgetId,
        UUID allocationId,
        UUID releaseId,
        Money amount,
        String reason,
        LocalDate effectiveOn) {

    public AllocationReleased done() {
        return new AllocationReleased(budgetId, allocationId, releaseId, amount, reason, effectiveOn);
    }
}
