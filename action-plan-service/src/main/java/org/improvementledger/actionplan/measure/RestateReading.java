package org.improvementledger.actionplan.measure;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.Quantity;
import org.improvementledger.events.ReadingRestated;
import org.jspecify.annotations.Nullable;

/**
 * Say that a reading was wrong, and what is right.
 *
 * @param denominator out of how many; null for a count
 */
public record RestateReading(
        @TargetAggregateIdentifier UUID measureId,
        UUID readingId,
        Quantity numerator,
        @Nullable Quantity denominator,
        String reason) {

    ReadingRestated done() {
        return new ReadingRestated(measureId, readingId, numerator, denominator, reason);
    }
}
