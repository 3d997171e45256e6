package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The board agreed a version of the plan. What the version says is what was recorded up to this event.
 *
 * @param version counts the versions from 1
 * @param agreedOn the day the board agreed it; the event's effective date
 * @param meetingId the meeting that did
 * @param note what the board said
 */
@EventType(name = "action-plan.plan-agreed")
public record PlanAgreed(
        UUID planId,
        int version,
        LocalDate agreedOn,
        @Nullable UUID meetingId,
        @Nullable String note) implements PlanEvent {

    @Override
    public LocalDate effectiveDate() {
        return agreedOn;
    }
}
