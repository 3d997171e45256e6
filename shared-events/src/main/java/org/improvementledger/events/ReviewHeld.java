package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review that was due was held.
 *
 * @param dueOn the day it was due, which tells which review it is
 * @param heldOn the day it was held; the event's effective date
 * @param note what came of it
 */
@EventType(name = "action-plan.review-held")
public record ReviewHeld(
        UUID scheduleId,
        LocalDate dueOn,
        LocalDate heldOn,
        @Nullable String note) implements ReviewScheduleEvent {

    @Override
    public LocalDate effectiveDate() {
        return heldOn;
    }
}
