package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.ActionAdded;
import org.improvementledger.events.MilestoneAdded;
import org.improvementledger.events.MilestoneReached;

/**
 * An action as it stands.
 *
 * @param openMilestones those still to be reached, as they were added
 * @param version the aggregate's, raised by each milestone added or reached
 */
public record ActionRow(
        @Key UUID id,
        @Indexed UUID planId,
        String title,
        String outcome,
        String lead,
        LocalDate startOn,
        LocalDate dueOn,
        @Indexed List<UUID> addresses,
        int milestonesTotal,
        int milestonesReached,
        List<OpenMilestone> openMilestones,
        long version) {

    static ActionRow added(ActionAdded event, long version) {
        return new ActionRow(
                event.actionId(),
                event.planId(),
                event.title(),
                event.outcome(),
                event.lead(),
                event.startOn(),
                event.dueOn(),
                event.addresses(),
                0,
                0,
                List.of(),
                version);
    }

    ActionRow with(MilestoneAdded event, long newVersion) {
        List<OpenMilestone> open = new ArrayList<>(openMilestones);
        open.add(new OpenMilestone(event.milestoneId(), event.title(), event.dueOn()));
        return with(milestonesTotal + 1, milestonesReached, open, newVersion);
    }

    ActionRow with(MilestoneReached event, long newVersion) {
        List<OpenMilestone> open = openMilestones.stream()
                .filter(milestone -> !milestone.id().equals(event.milestoneId()))
                .toList();
        return with(milestonesTotal, milestonesReached + 1, open, newVersion);
    }

    private ActionRow with(int total, int reached, List<OpenMilestone> open, long newVersion) {
        return new ActionRow(
                id,
                planId,
                title,
                outcome,
                lead,
                startOn,
                dueOn,
                addresses,
                total,
                reached,
                List.copyOf(open),
                newVersion);
    }

    public Standing standing() {
        return Standing.of(milestonesReached, milestonesTotal);
    }

    /** The open milestone that is due first. */
    public Optional<OpenMilestone> nextMilestone() {
        return openMilestones.stream().min(Comparator.comparing(OpenMilestone::dueOn));
    }

    /** How many milestones are due before a day and not reached. */
    public long overdueOn(LocalDate day) {
        return openMilestones.stream()
                .filter(milestone -> milestone.dueOn().isBefore(day))
                .count();
    }
}
