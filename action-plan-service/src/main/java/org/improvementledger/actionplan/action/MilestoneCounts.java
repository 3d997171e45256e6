package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.improvementledger.events.MilestoneAdded;
import org.improvementledger.events.MilestoneReached;
import org.improvementledger.events.MilestoneRescheduled;
import org.improvementledger.events.MilestoneWaived;

/**
 * How many milestones an action has.
 *
 * @param open those neither reached nor waived, as they were added
 */
public record MilestoneCounts(int total, int reached, int waived, List<OpenMilestone> open) {

    static final MilestoneCounts NONE = new MilestoneCounts(0, 0, 0, List.of());

    public MilestoneCounts {
        open = List.copyOf(open);
    }

    /** The open milestone that is due first. */
    public Optional<OpenMilestone> next() {
        return open.stream().min(Comparator.comparing(OpenMilestone::dueOn));
    }

    /** How many are due before a day and neither reached nor waived. */
    public long overdueOn(LocalDate day) {
        return open.stream()
                .filter(milestone -> milestone.dueOn().isBefore(day))
                .count();
    }

    MilestoneCounts with(MilestoneAdded event) {
        return new MilestoneCounts(
                total + 1, reached, waived, with(new OpenMilestone(event.milestoneId(), event.title(), event.dueOn())));
    }

    MilestoneCounts with(MilestoneReached event) {
        return new MilestoneCounts(total, reached + 1, waived, without(event.milestoneId()));
    }

    MilestoneCounts with(MilestoneWaived event) {
        return new MilestoneCounts(total, reached, waived + 1, without(event.milestoneId()));
    }

    MilestoneCounts with(MilestoneRescheduled event) {
        return new MilestoneCounts(
                total,
                reached,
                waived,
                open.stream()
                        .map(milestone -> milestone.id().equals(event.milestoneId())
                                ? new OpenMilestone(milestone.id(), milestone.title(), event.dueOn())
                                : milestone)
                        .toList());
    }

    /** @param before the milestone as it was, reached or waived */
    MilestoneCounts reopened(MilestoneRow before) {
        boolean wasReached = before.reachedOn() != null;
        return new MilestoneCounts(
                total,
                wasReached ? reached - 1 : reached,
                wasReached ? waived : waived - 1,
                with(new OpenMilestone(before.id(), before.title(), before.dueOn())));
    }

    private List<OpenMilestone> with(OpenMilestone one) {
        return Stream.concat(open.stream(), Stream.of(one)).toList();
    }

    private List<OpenMilestone> without(UUID id) {
        return open.stream().filter(milestone -> !milestone.id().equals(id)).toList();
    }
}
