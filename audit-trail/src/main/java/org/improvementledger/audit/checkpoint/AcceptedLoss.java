package org.improvementledger.audit.checkpoint;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * An operator's decision to go on with a store that lacks events which were signed. Both parts are needed, so that it holds for the one loss that it was made for.
 *
 * @param after the last position that the store has; -1 where it has none
 * @param decision who decided it and where that is written down
 */
@ConfigurationProperties("ledger.accept-loss")
public record AcceptedLoss(@Nullable Long after, @Nullable String decision) {

    /** Why it was decided to go on with so many events, null where that was not decided. */
    public @Nullable String decisionFor(long events) {
        return after != null && after == events - 1 && decision != null && !decision.isBlank() ? decision : null;
    }
}
