package org.improvementledger.actionplan.measure;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.MeasureRetired;

/**
 * Read a measure no longer.
 *
 * @param retiredOn the last day that a period may end on
 * @param askedOn the day, in London, on which this is asked: nothing is retired after it
 */
public record RetireMeasure(
        @TargetAggregateIdentifier UUID measureId, LocalDate retiredOn, String reason, LocalDate askedOn) {

    MeasureRetired done() {
        return new MeasureRetired(measureId, retiredOn, reason);
    }
}
