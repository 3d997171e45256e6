package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The board closed an action whose completion is verified. From here on it has to hold.
 *
 * @param closedOn the day the board closed it; the event's effective date
 * @param meetingId the meeting that did
 * @param note what the board said
 */
@EventType(name = "action-plan.action-closed")
public record ActionClosed(
        UUID actionId,
        LocalDate closedOn,
        @Nullable UUID meetingId,
        @Nullable String note) implements ActionEvent {

    @Override
    public LocalDate effectiveDate() {
        return closedOn;
    }
}
