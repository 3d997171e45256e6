package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An action will not be done.
 *
 * @param cancelledOn the day that was decided; the event's effective date
 */
@EventType(name = "action-plan.action-cancelled")
public record ActionCancelled(UUID actionId, LocalDate cancelledOn, String reason) implements ActionEvent {

    @Override
    public LocalDate effectiveDate() {
        return cancelledOn;
    }
}
