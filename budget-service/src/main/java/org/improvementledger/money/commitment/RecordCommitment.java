package org.improvementledger.money.commitment;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.chassis.web.screening.Unscreened;
import org.improvementledger.events.CommitmentRecorded;
import org.improvementledger.events.Money;

/**
 * Promise money of an allocation to a supplier.
 *
 * @param commitmentId derived from allocation and reference
 * @param committedOn the day it was promised
 */
public record RecordCommitment(
        @TargetAggregateIdentifier UUID commitmentId,
        UUID allocationId,
        @Unscreened("The finance system's own reference") String reference,
        String supplier,
        LocalDate committedOn,
        Money amount) {

    public static RecordCommitment of(
            UUID allocationId, String reference, String supplier, LocalDate committedOn, Money amount) {
        return new RecordCommitment(
                CommitmentId.of(allocationId, reference), allocationId, reference, supplier, committedOn, amount);
    }

    CommitmentRecorded done(UUID budgetId) {
        return new CommitmentRecorded(commitmentId, budgetId, allocationId, reference, supplier, committedOn, amount);
    }
}
