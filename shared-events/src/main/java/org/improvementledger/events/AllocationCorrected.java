package org.improvementledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded about an allocation was wrong, and this is right. The former event stays; what is absent here was right before.
 *
 * @param correctionId the correction, which begins with this event
 * @param amount how much it is. After approval never more than before: more money needs an approval of its own
 * @param serviceArea the area of the service it goes to
 * @param effectiveOn the day it takes effect; the event's effective date where it is there
 */
@EventType(name = "budget.allocation-corrected")
public record AllocationCorrected(
        UUID budgetId,
        UUID allocationId,
        UUID correctionId,
        @Nullable String title,
        @Nullable String purpose,
        @Nullable Money amount,
        @Nullable String costCentre,
        @Nullable String serviceArea,
        @Nullable LocalDate effectiveOn,
        String reason)
        implements BudgetEvent {

    @Override
    public @Nullable LocalDate effectiveDate() {
        return effectiveOn;
    }

    @Override
    public List<UUID> introduces() {
        return List.of(correctionId);
    }
}
