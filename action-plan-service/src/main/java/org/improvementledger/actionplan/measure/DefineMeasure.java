package org.improvementledger.actionplan.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.MeasureDefined;
import org.improvementledger.events.MeasureFrequency;
import org.improvementledger.events.MeasureTargetSet;
import org.improvementledger.events.MeasureUnit;
import org.improvementledger.events.Polarity;
import org.improvementledger.events.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Say what is counted, how, and which way is better.
 *
 * @param numerator what the numerator counts
 * @param denominator what the denominator counts; null for a count
 * @param source where the figures come from
 * @param countsPeople whether the figures count people: then 1 to 4 are never shown
 * @param baseline where it stood at the start, as a value of the measure
 * @param target the first target; null where there is none yet
 * @param targetFrom the first day the target is in force
 * @param actionIds the actions that it shows the working of; may be empty
 */
public record DefineMeasure(
        @TargetAggregateIdentifier UUID measureId,
        String title,
        String definition,
        MeasureUnit unit,
        String numerator,
        @Nullable String denominator,
        Polarity polarity,
        MeasureFrequency frequency,
        String source,
        boolean countsPeople,
        @Nullable Quantity baseline,
        @Nullable Quantity target,
        LocalDate targetFrom,
        List<UUID> actionIds) {

    static final String FIRST_TARGET = "Set with the measure";

    public DefineMeasure {
        actionIds = List.copyOf(actionIds);
    }

    MeasureDefined done() {
        return new MeasureDefined(
                measureId,
                title,
                definition,
                unit,
                numerator,
                denominator,
                polarity,
                frequency,
                source,
                countsPeople,
                baseline);
    }

    @Nullable
    MeasureTargetSet firstTarget() {
        return target == null ? null : new MeasureTargetSet(measureId, 1, target, targetFrom, FIRST_TARGET);
    }
}
