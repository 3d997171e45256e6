package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a deadline asks for was done.
 *
 * @param deadline which deadline of the inspection
 * @param metOn the day it was done; the event's effective date
 * @param note how, such as where it was sent
 */
@EventType(name = "action-plan.deadline-met")
public record DeadlineMet(
        UUID inspectionId,
        DeadlineKind deadline,
        LocalDate metOn,
        @Nullable String note) implements InspectionEvent {

    @Override
    public LocalDate effectiveDate() {
        return metOn;
    }
}
