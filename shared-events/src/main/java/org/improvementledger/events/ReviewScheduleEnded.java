package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * No more reviews fall due.
 *
 * @param endedOn the last day on which one could; the event's effective date
 */
@EventType(name = "action-plan.review-schedule-ended")
public record ReviewScheduleEnded(UUID scheduleId, LocalDate endedOn, String reason) implements ReviewScheduleEvent {

    @Override
    public LocalDate effectiveDate() {
        return endedOn;
    }
}
