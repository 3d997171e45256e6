package org.improvementledger.money.spend;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.chassis.web.screening.Unscreened;
import org.improvementledger.events.Money;
import org.improvementledger.events.Period;
import org.improvementledger.events.SpendRecorded;
import org.jspecify.annotations.Nullable;

/**
 * Record a line of spend out of an allocation.
 *
 * @param spendId derived from allocation and reference
 * @param incurredOn the day the expenditure was incurred
 * @param irrecoverableVat null where it is not known
 * @param commitmentReference of a commitment of the same allocation that it is spent against
 * @param importId the import it comes with
 */
public record RecordSpend(
        @TargetAggregateIdentifier UUID spendId,
        UUID allocationId,
        @Unscreened("The finance system's own reference") String reference,
        String supplier,
        LocalDate incurredOn,
        String summary,
        Money netAmount,
        @Nullable Money irrecoverableVat,
        String merchantCategory,

        @Unscreened("The finance system's own reference") @Nullable
        String commitmentReference,

        @Nullable UUID importId) {

    SpendRecorded done(UUID budgetId, Period period) {
        return new SpendRecorded(
                spendId,
                budgetId,
                allocationId,
                reference,
                supplier,
                incurredOn,
                period,
                summary,
                netAmount,
                irrecoverableVat,
                merchantCategory,
                commitmentReference,
                importId);
    }

    /**
     * Whether this is the line that was recorded, whichever way it comes. A finance system's file says nothing of commitments, so an imported line is the same
     * without one.
     */
    public boolean isSameAs(SpendRecorded recorded) {
        return spendId.equals(recorded.spendId())
                && supplier.equals(recorded.supplier())
                && incurredOn.equals(recorded.incurredOn())
                && summary.equals(recorded.summary())
                && netAmount.equals(recorded.netAmount())
                && Objects.equals(irrecoverableVat, recorded.irrecoverableVat())
                && merchantCategory.equals(recorded.merchantCategory())
                && (importId != null || Objects.equals(commitmentReference, recorded.commitmentReference()));
    }
}
