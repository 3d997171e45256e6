package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a deadline was met was recorded wrong, and this is right. The former event stays.
 *
 * @param deadline which deadline of the inspection
 * @param metOn the day it was done, the event's effective date; absent when it was not done at all
 * @param note how, such as where it was sent; absent where there is none
 * @param reason what was wrong
 */
@EventType(name = "action-plan.deadline-met-corrected")
public record DeadlineMetCorrected(
        UUID inspectionId,
        DeadlineKind deadline,
        @Nullable LocalDate metOn,
        @Nullable String note,
        String reason) implements InspectionEvent {

    @Override
    public @Nullable LocalDate effectiveDate() {
        return metOn;
    }
}
