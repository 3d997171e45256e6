package org.improvementledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action joined a plan.
 *
 * @param outcome what is sought
 * @param lead an office or a staff id, never a name
 * @param startOn the baseline start; never changed afterwards
 * @param dueOn the baseline due date; never changed afterwards
 * @param addresses the findings it answers; may be empty
 * @param priorityId the priority it belongs to; absent while it belongs to none
 */
@EventType(name = "action-plan.action-added")
public record ActionAdded(
        UUID actionId,
        UUID planId,
        String title,
        String outcome,
        String lead,
        LocalDate startOn,
        LocalDate dueOn,
        List<UUID> addresses,
        @Nullable UUID priorityId)
        implements ActionEvent {

    public ActionAdded {
        addresses = List.copyOf(addresses);
    }
}
