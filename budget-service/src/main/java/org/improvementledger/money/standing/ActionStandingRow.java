package org.improvementledger.money.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.ActionAdded;
import org.improvementledger.events.MilestoneAdded;
import org.improvementledger.events.MilestoneReached;
import org.jspecify.annotations.Nullable;

/**
 * An improvement action as its events tell it.
 *
 * @param milestonesReached how many of the milestones are
 * @param nextDueOn when the next milestone is due that is not reached; null where none is left
 * @param milestoneList each of them, in the order they were added
 * @param knownAt when the last change was recorded
 */
public record ActionStandingRow(
        @Key UUID id,
        @Indexed UUID planId,
        String title,
        String lead,
        LocalDate dueOn,
        ActionStanding standing,
        int milestones,
        int milestonesReached,
        @Nullable LocalDate nextDueOn,
        List<MilestoneStanding> milestoneList,
        Instant knownAt) {

    static ActionStandingRow added(ActionAdded event, Instant recordedAt) {
        return new ActionStandingRow(
                event.actionId(),
                event.planId(),
                event.title(),
                event.lead(),
                event.dueOn(),
                ActionStanding.NOT_STARTED,
                0,
                0,
                null,
                List.of(),
                recordedAt);
    }

    ActionStandingRow with(MilestoneAdded event, Instant recordedAt) {
        List<MilestoneStanding> more = new ArrayList<>(milestoneList);
        more.add(new MilestoneStanding(event.milestoneId(), event.title(), event.dueOn(), null));
        return with(more, recordedAt);
    }

    ActionStandingRow with(MilestoneReached event, Instant recordedAt) {
        return with(
                milestoneList.stream()
                        .map(milestone -> milestone.id().equals(event.milestoneId())
                                ? new MilestoneStanding(
                                        milestone.id(), milestone.title(), milestone.dueOn(), event.reachedOn())
                                : milestone)
                        .toList(),
                recordedAt);
    }

    private ActionStandingRow with(List<MilestoneStanding> now, Instant recordedAt) {
        List<MilestoneStanding> left =
                now.stream().filter(milestone -> milestone.reachedOn() == null).toList();
        int reached = now.size() - left.size();
        return new ActionStandingRow(
                id,
                planId,
                title,
                lead,
                dueOn,
                ActionStanding.of(reached, now.size()),
                now.size(),
                reached,
                left.stream()
                        .map(MilestoneStanding::dueOn)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                List.copyOf(now),
                recordedAt);
    }
}
