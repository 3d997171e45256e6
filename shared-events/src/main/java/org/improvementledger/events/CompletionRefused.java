package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An action's completion was looked at and is not accepted; the action is under way again.
 *
 * @param refusedOn the day it was refused; the event's effective date
 */
@EventType(name = "action-plan.completion-refused")
public record CompletionRefused(UUID actionId, LocalDate refusedOn, String reason) implements ActionEvent {

    @Override
    public LocalDate effectiveDate() {
        return refusedOn;
    }
}
