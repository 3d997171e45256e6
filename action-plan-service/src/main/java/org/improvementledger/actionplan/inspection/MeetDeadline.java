package org.improvementledger.actionplan.inspection;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.DeadlineKind;
import org.improvementledger.events.DeadlineMet;
import org.jspecify.annotations.Nullable;

/**
 * Record that what a deadline asks for was done.
 *
 * @param note how, such as where it was sent
 */
public record MeetDeadline(
        @TargetAggregateIdentifier UUID inspectionId,
        DeadlineKind deadline,
        LocalDate metOn,
        @Nullable String note) {

    DeadlineMet done() {
        return new DeadlineMet(inspectionId, deadline, metOn, note);
    }
}
