package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The next review fell due and this one had not been held. Recorded by the service itself, once; a review held later still counts as missed in time.
 *
 * @param missedOn the day the next one fell due; the event's effective date
 */
@EventType(name = "action-plan.review-missed")
public record ReviewMissed(UUID scheduleId, LocalDate dueOn, LocalDate missedOn) implements ReviewScheduleEvent {

    @Override
    public LocalDate effectiveDate() {
        return missedOn;
    }
}
