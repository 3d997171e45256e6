package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was to be done after a meeting was done.
 *
 * @param doneOn the day it was done; the event's effective date
 * @param note what came of it
 */
@EventType(name = "action-plan.meeting-action-done")
public record MeetingActionDone(
        UUID meetingId,
        UUID meetingActionId,
        LocalDate doneOn,
        @Nullable String note) implements MeetingEvent {

    @Override
    public LocalDate effectiveDate() {
        return doneOn;
    }
}
