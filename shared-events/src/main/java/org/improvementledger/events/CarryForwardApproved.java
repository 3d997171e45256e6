package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The money went from the one year into the next.
 *
 * @param fromBudgetId the budget of the year that ends
 * @param capacity the capacity in which it was approved
 * @param authority the version of the scheme of delegation and the limit that it was approved under
 */
@EventType(name = "budget.carry-forward-approved")
public record CarryForwardApproved(
        UUID carryForwardId,
        UUID fromBudgetId,
        UUID toBudgetId,
        Money amount,
        Capacity capacity,
        Decision decision,
        Authority authority)
        implements CarryForwardEvent {

    @Override
    public LocalDate effectiveDate() {
        return decision.decidedOn();
    }
}
