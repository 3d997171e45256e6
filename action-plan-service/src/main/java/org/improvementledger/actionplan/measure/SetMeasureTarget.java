package org.improvementledger.actionplan.measure;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.MeasureTargetSet;
import org.improvementledger.events.Quantity;

/**
 * Set a measure's next target.
 *
 * @param effectiveFrom the first day it is in force: past or future
 */
public record SetMeasureTarget(
        @TargetAggregateIdentifier UUID measureId, Quantity target, LocalDate effectiveFrom, String reason) {

    MeasureTargetSet done(int version) {
        return new MeasureTargetSet(measureId, version, target, effectiveFrom, reason);
    }
}
