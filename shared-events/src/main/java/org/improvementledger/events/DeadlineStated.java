package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The inspectorate named a date of its own for a deadline. The computed date stays beside it.
 *
 * @param deadline which deadline of the inspection
 */
@EventType(name = "action-plan.deadline-stated")
public record DeadlineStated(UUID inspectionId, DeadlineKind deadline, LocalDate dueOn, String reason)
        implements InspectionEvent {}
