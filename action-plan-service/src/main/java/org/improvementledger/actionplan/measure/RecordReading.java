package org.improvementledger.actionplan.measure;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.Quantity;
import org.improvementledger.events.ReadingRecorded;
import org.jspecify.annotations.Nullable;

/**
 * Read a measure for a period.
 *
 * @param periodFrom the first day of the period
 * @param periodTo its last day
 * @param denominator out of how many, zero where there was nothing to read; null for a count
 * @param note what explains it
 * @param askedOn the day, in London, on which this is asked: no period ends after it
 */
public record RecordReading(
        @TargetAggregateIdentifier UUID measureId,
        LocalDate periodFrom,
        LocalDate periodTo,
        Quantity numerator,
        @Nullable Quantity denominator,
        @Nullable String note,
        LocalDate askedOn) {

    public UUID readingId() {
        return ReadingId.of(measureId, periodFrom, periodTo);
    }

    ReadingRecorded done() {
        return new ReadingRecorded(measureId, readingId(), periodFrom, periodTo, numerator, denominator, note);
    }
}
