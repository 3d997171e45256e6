package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.CompletionVerified;
import org.jspecify.annotations.Nullable;

/**
 * Verify that an action is complete, after looking at the evidence.
 *
 * @param note what was looked at
 */
public record VerifyCompletion(
        @TargetAggregateIdentifier UUID actionId,
        LocalDate verifiedOn,
        @Nullable String note) {

    CompletionVerified done() {
        return new CompletionVerified(actionId, verifiedOn, note);
    }
}
