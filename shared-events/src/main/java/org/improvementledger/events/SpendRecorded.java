package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money was spent.
 *
 * @param spendId the line, derived from allocation and reference
 * @param reference the line in the finance system; one reference is one line of the allocation
 * @param incurredOn the day the expenditure was incurred; the event's effective date
 * @param period the period it counts in: P1 to P12 by its date, P13 for an adjustment after the year's close
 * @param irrecoverableVat vAT that cannot be recovered; absent when it is not known
 * @param merchantCategory what sort of trade the supplier is in
 * @param commitmentReference the commitment that it is spent against
 * @param importId the import it came with
 */
@EventType(name = "budget.spend-recorded")
public record SpendRecorded(
        UUID spendId,
        UUID budgetId,
        UUID allocationId,
        String reference,
        String supplier,
        LocalDate incurredOn,
        Period period,
        String summary,
        Money netAmount,
        @Nullable Money irrecoverableVat,
        String merchantCategory,
        @Nullable String commitmentReference,
        @Nullable UUID importId)
        implements SpendEvent {

    @Override
    public LocalDate effectiveDate() {
        return incurredOn;
    }
}
