package org.improvementledger.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reading was wrong, and this is right. The former one stays.
 *
 * @param readingId the reading, derived from measure and period
 * @param denominator out of how many; absent for a count
 */
@EventType(name = "action-plan.reading-restated")
public record ReadingRestated(
        UUID measureId,
        UUID readingId,
        Quantity numerator,
        @Nullable Quantity denominator,
        String reason) implements MeasureEvent {}
