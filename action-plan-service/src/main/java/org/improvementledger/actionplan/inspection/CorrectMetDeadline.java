package org.improvementledger.actionplan.inspection;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.DeadlineKind;
import org.improvementledger.events.DeadlineMetCorrected;
import org.jspecify.annotations.Nullable;

/**
 * Correct when or how what a deadline asks for was done.
 *
 * @param metOn the day it was done; null when it was not done at all
 * @param note how; null where there is none
 */
public record CorrectMetDeadline(
        @TargetAggregateIdentifier UUID inspectionId,
        DeadlineKind deadline,
        @Nullable LocalDate metOn,
        @Nullable String note,
        String reason) {

    DeadlineMetCorrected done() {
        return new DeadlineMetCorrected(inspectionId, deadline, metOn, note, reason);
    }
}
