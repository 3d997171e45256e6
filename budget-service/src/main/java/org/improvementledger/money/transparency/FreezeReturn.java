package org.improvementledger.money.transparency;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.chassis.web.screening.Unscreened;
import org.improvementledger.events.ReturnFrozen;

/**
 * Publish the return as it was reviewed, for good.
 *
 * @param asOf the position that was reviewed
 * @param changesReviewed how often the return's redactions had changed by then
 * @param file what is published, as made at that position
 * @param today the day of the decision, in London
 */
record FreezeReturn(
        @TargetAggregateIdentifier UUID returnId,
        ReturnQuarter quarter,
        long asOf,
        int changesReviewed,

        @Unscreened("Figures and the hash of a file that the service made itself")
        ReturnFile.Made file,

        LocalDate today) {

    FreezeReturn(ReturnQuarter quarter, long asOf, int changesReviewed, ReturnFile.Made file, LocalDate today) {
        this(quarter.id(), quarter, asOf, changesReviewed, file, today);
    }

    ReturnFrozen done() {
        return new ReturnFrozen(
                returnId, quarter.year(), quarter.number(), asOf, file.lines(), file.total(), file.sha256());
    }
}
