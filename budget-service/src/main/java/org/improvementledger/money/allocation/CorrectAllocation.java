package org.improvementledger.money.allocation;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.chassis.web.screening.Unscreened;
import org.improvementledger.events.AllocationCorrected;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * Put right what is recorded about an allocation; what is null was right.
 *
 * @param amount how much it should have been; once it is approved, not more than it is
 */
public record CorrectAllocation(
        @TargetAggregateIdentifier UUID budgetId,
        UUID allocationId,
        UUID correctionId,
        @Nullable String title,
        @Nullable String purpose,
        @Nullable Money amount,

        @Unscreened("A code of the finance system") @Nullable
        String costCentre,

        @Nullable String serviceArea,
        @Nullable LocalDate effectiveOn,
        String reason) {

    public AllocationCorrected done() {
        return new AllocationCorrected(
                budgetId,
                allocationId,
                correctionId,
                title,
                purpose,
                amount,
                costCentre,
                serviceArea,
                effectiveOn,
                reason);
    }
}
