package org.improvementledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A measure was read for a period.
 *
 * @param readingId the reading, derived from measure and period
 * @param periodFrom the first day of the period
 * @param periodTo the last day of the period; the event's effective date
 * @param denominator out of how many; zero means that there is nothing to read, not 0%. Absent for a count
 * @param note what explains it
 */
@EventType(name = "action-plan.reading-recorded")
public record ReadingRecorded(
        UUID measureId,
        UUID readingId,
        LocalDate periodFrom,
        LocalDate periodTo,
        Quantity numerator,
        @Nullable Quantity denominator,
        @Nullable String note)
        implements MeasureEvent {

    @Override
    public LocalDate effectiveDate() {
        return periodTo;
    }

    @Override
    public List<UUID> introduces() {
        return List.of(readingId);
    }
}
