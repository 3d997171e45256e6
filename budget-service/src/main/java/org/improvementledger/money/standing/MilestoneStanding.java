package org.improvementledger.money.standing;

import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.events.MilestoneAdded;
import org.jspecify.annotations.Nullable;

/**
 * A milestone of an action.
 *
 * @param reachedOn null while it is not reached
 * @param waivedOn null unless it was waived
 */
public record MilestoneStanding(
        UUID id,
        String title,
        LocalDate dueOn,
        @Nullable LocalDate reachedOn,
        @Nullable LocalDate waivedOn) {

    static MilestoneStanding added(MilestoneAdded event) {
        return new MilestoneStanding(event.milestoneId(), event.title(), event.dueOn(), null, null);
    }

    MilestoneStanding due(LocalDate day) {
        return new MilestoneStanding(id, title, day, reachedOn, waivedOn);
    }

    MilestoneStanding reached(LocalDate day) {
        return new MilestoneStanding(id, title, dueOn, day, null);
    }

    MilestoneStanding waived(LocalDate day) {
        return new MilestoneStanding(id, title, dueOn, null, day);
    }

    MilestoneStanding open() {
        return new MilestoneStanding(id, title, dueOn, null, null);
    }

    boolean isDone() {
        return reachedOn != null || waivedOn != null;
    }
}
