package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The lead says that an action is complete; another person has to verify it.
 *
 * @param completedOn the day it was complete; the event's effective date
 */
@EventType(name = "action-plan.completion-proposed")
public record CompletionProposed(UUID actionId, LocalDate completedOn, String statement) implements ActionEvent {

    @Override
    public LocalDate effectiveDate() {
        return completedOn;
    }
}
