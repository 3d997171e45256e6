package org.improvementledger.events;

import java.util.List;
import java.util.UUID;

/**
 * One posting to a closed year is allowed, in P13.
 *
 * @param yearId the financial year, derived from its label
 * @param adjustmentId the authorisation, which begins with this event
 * @param reference the reference of the line that may be posted or reversed
 * @param capacity the capacity in which it was authorised
 */
@EventType(name = "budget.adjustment-authorised")
public record AdjustmentAuthorised(
        UUID yearId,
        FinancialYear financialYear,
        UUID adjustmentId,
        UUID allocationId,
        String reference,
        Money amount,
        String reason,
        Capacity capacity)
        implements FinancialYearEvent {

    @Override
    public List<UUID> introduces() {
        return List.of(adjustmentId);
    }
}
