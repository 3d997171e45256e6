package org.improvementledger.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is counted, how, and which way is better.
 *
 * @param unit percentage and ratio divide the numerator by the denominator; a count has no denominator
 * @param denominator what the denominator counts; absent for a count
 * @param source where the figures come from
 * @param countsPeople whether the figures count people: then 1 to 4 are never shown
 * @param baseline where it stood at the start, as a value of the measure
 */
@EventType(name = "action-plan.measure-defined")
public record MeasureDefined(
        UUID measureId,
        String title,
        String definition,
        MeasureUnit unit,
        String numerator,
        @Nullable String denominator,
        Polarity polarity,
        MeasureFrequency frequency,
        String source,
        boolean countsPeople,
        @Nullable Quantity baseline)
        implements MeasureEvent {}
