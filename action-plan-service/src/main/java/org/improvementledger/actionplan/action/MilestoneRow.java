package org.improvementledger.actionplan.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.MilestoneAdded;
import org.improvementledger.events.MilestoneReached;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as it stands.
 *
 * @param reachedOn the day it was reached, as told; null until it is
 * @param note how it was reached; null where nothing was said
 * @param loggedAt when it was recorded as reached
 */
public record MilestoneRow(
        @Key UUID id,
        @Indexed UUID actionId,
        String title,
        LocalDate dueOn,
        @Nullable LocalDate reachedOn,
        @Nullable String note,
        @Nullable Instant loggedAt) {

    static MilestoneRow added(MilestoneAdded event) {
        return new MilestoneRow(event.milestoneId(), event.actionId(), event.title(), event.dueOn(), null, null, null);
    }

    MilestoneRow reached(MilestoneReached event, Instant recordedAt) {
        return new MilestoneRow(id, actionId, title, dueOn, event.reachedOn(), event.note(), recordedAt);
    }

    public MilestoneStatus statusOn(LocalDate day) {
        return MilestoneStatus.of(dueOn, reachedOn, day);
    }
}
