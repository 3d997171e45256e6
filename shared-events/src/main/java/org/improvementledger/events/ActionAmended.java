package org.improvementledger.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something about an action other than its dates was changed; what is absent here stays.
 *
 * @param title what it is called
 * @param outcome the outcome sought
 * @param lead an office or a staff id, never a name
 * @param addresses the findings it answers, all of them
 * @param priorityId the priority it belongs to
 */
@EventType(name = "action-plan.action-amended")
public record ActionAmended(
        UUID actionId,
        @Nullable String title,
        @Nullable String outcome,
        @Nullable String lead,
        @Nullable List<UUID> addresses,
        @Nullable UUID priorityId,
        String reason)
        implements ActionEvent {

    public ActionAmended {
        addresses = addresses == null ? null : List.copyOf(addresses);
    }
}
