package org.improvementledger.actionplan.inspection;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.DeadlineKind;
import org.improvementledger.events.DeadlineStated;

/** Record that the inspectorate named a date of its own for a deadline, and why. */
public record StateDeadline(
        @TargetAggregateIdentifier UUID inspectionId, DeadlineKind deadline, LocalDate dueOn, String reason) {

    DeadlineStated done() {
        return new DeadlineStated(inspectionId, deadline, dueOn, reason);
    }
}
