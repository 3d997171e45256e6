package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An action that was complete, closed, held or cancelled is under way again.
 *
 * @param reopenedOn the day it was reopened; the event's effective date
 */
@EventType(name = "action-plan.action-reopened")
public record ActionReopened(UUID actionId, LocalDate reopenedOn, String reason) implements ActionEvent {

    @Override
    public LocalDate effectiveDate() {
        return reopenedOn;
    }
}
