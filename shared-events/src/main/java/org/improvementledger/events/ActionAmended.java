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
 * @param noPriority true where it belongs to none any more; then there is no priorityId
 */
@EventType(name = "action-plan.action-amended")
public record ActionAmended(
        UUID actionId,
        @Nullable String title,
        @Nullable String outcome,
        @Nullable String lead,
        @Nullable List<UUID> addresses,
        @Nullable UUID priorityId,
        @Nullable Boolean noPriority,
        String reason)
        implements ActionEvent {

    public ActionAmended {
        addresses = addresses == null ? null : List.copyOf(addresses);
    }

    /** @return the priority that the action belongs to afterwards; null for none */
    public @Nullable UUID priorityOver(@Nullable UUID before) {
        if (Boolean.TRUE.equals(noPriority)) {
            return null;
        }
        return priorityId == null ? before : priorityId;
    }
}
