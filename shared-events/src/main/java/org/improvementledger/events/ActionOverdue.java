package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The day an action was due went by and its completion was not proposed. Recorded by the service itself, once for each due date.
 *
 * @param overdueFrom the day after; the event's effective date
 */
@EventType(name = "action-plan.action-overdue")
public record ActionOverdue(UUID actionId, LocalDate dueOn, LocalDate overdueFrom) implements ActionEvent {

    @Override
    public LocalDate effectiveDate() {
        return overdueFrom;
    }
}
