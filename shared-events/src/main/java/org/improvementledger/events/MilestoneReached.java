package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A milestone was reached.
 *
 * @param reachedOn the day it was reached, which may lie well before the day it was recorded
 * @param note how it was reached; null where nothing was said
 */
@EventType(name = "action-plan.milestone-reached", revision = "2")
public record MilestoneReached(
        UUID actionId,
        UUID milestoneId,
        LocalDate reachedOn,
        @Nullable String note) implements ActionEvent {

    @Override
    public LocalDate effectiveDate() {
        return reachedOn;
    }
}
