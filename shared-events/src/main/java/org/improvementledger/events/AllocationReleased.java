package org.improvementledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Money that an approved allocation does not need went back to its budget.
 *
 * @param releaseId the release, which begins with this event
 * @param effectiveOn the day it goes back; the event's effective date
 */
@EventType(name = "budget.allocation-released")
public record AllocationReleased(
        UUID budgetId, UUID allocationId, UUID releaseId, Money amount, String reason, LocalDate effectiveOn)
        implements BudgetEvent {

    @Override
    public LocalDate effectiveDate() {
        return effectiveOn;
    }

    @Override
    public List<UUID> introduces() {
        return List.of(releaseId);
    }
}
