package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person other than the one who proposed it looked at the evidence and verified an action's completion.
 *
 * @param verifiedOn the day it was verified; the event's effective date
 * @param note what was looked at
 */
@EventType(name = "action-plan.completion-verified")
public record CompletionVerified(
        UUID actionId, LocalDate verifiedOn, @Nullable String note) implements ActionEvent {

    @Override
    public LocalDate effectiveDate() {
        return verifiedOn;
    }
}
