package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The money moved: out of one place and into the other at once.
 *
 * @param capacity the capacity in which it was approved
 * @param authority the version of the scheme of delegation and the limit that it was approved under
 */
@EventType(name = "budget.virement-approved")
public record VirementApproved(
        UUID virementId,
        MoneyPlace from,
        MoneyPlace to,
        Money amount,
        Capacity capacity,
        Decision decision,
        Authority authority)
        implements VirementEvent {

    @Override
    public LocalDate effectiveDate() {
        return decision.decidedOn();
    }
}
