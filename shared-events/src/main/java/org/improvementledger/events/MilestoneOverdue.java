package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The day a milestone was due went by and it was not reached. Recorded by the service itself, once for each due date.
 *
 * @param overdueFrom the day after; the event's effective date
 */
@EventType(name = "action-plan.milestone-overdue")
public record MilestoneOverdue(UUID actionId, UUID milestoneId, LocalDate dueOn, LocalDate overdueFrom)
        implements ActionEvent {

    @Override
    public LocalDate effectiveDate() {
        return overdueFrom;
    }
}
