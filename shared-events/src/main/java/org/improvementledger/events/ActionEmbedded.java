package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The board is satisfied that what an action changed is how things are now done.
 *
 * @param embeddedOn the day the board said so; the event's effective date
 */
@EventType(name = "action-plan.action-embedded")
public record ActionEmbedded(UUID actionId, LocalDate embeddedOn, String statement) implements ActionEvent {

    @Override
    public LocalDate effectiveDate() {
        return embeddedOn;
    }
}
