package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Money was promised to a supplier, by an order or a contract.
 *
 * @param commitmentId the commitment, derived from allocation and reference
 * @param reference the order or contract, in the finance system's words; one reference is one commitment of the allocation
 * @param committedOn the day it was promised; the event's effective date
 */
@EventType(name = "budget.commitment-recorded")
public record CommitmentRecorded(
        UUID commitmentId,
        UUID budgetId,
        UUID allocationId,
        String reference,
        String supplier,
        LocalDate committedOn,
        Money amount)
        implements CommitmentEvent {

    @Override
    public LocalDate effectiveDate() {
        return committedOn;
    }
}
