package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.MilestoneAdded;
import org.improvementledger.events.MilestoneOverdue;
import org.jspecify.annotations.Nullable;

/** An action's milestones as it remembers them, in the order they were added. */
record Milestones(Map<UUID, Milestone> all) {

    static final String ALREADY_EXISTS = "already-exists";
    static final String TOO_MANY_MILESTONES = "too-many-milestones";

    /** Some ten times a long action's: a limit for scripts that run wild, not for people. */
    static final int MOST = 200;

    static final Milestones NONE = new Milestones(Map.of());

    /** @throws NotFoundException when there is no such milestone of this action */
    Milestone get(UUID id) {
        Milestone milestone = all.get(id);
        if (milestone == null) {
            throw NotFoundException.of("milestone", id);
        }
        return milestone;
    }

    Optional<MilestoneAdded> add(AddMilestone command, ActionState state) {
        MilestoneAdded asked = command.done();
        Milestone before = all.get(command.milestoneId());
        if (before != null && before.added().equals(asked)) {
            return Optional.empty();
        }
        if (before != null) {
            throw new RuleRefusedException(
                    ALREADY_EXISTS,
                    "There is a different milestone with the id " + command.milestoneId() + " already.",
                    "id");
        }
        OpenActionPolicy.require(state);
        if (all.size() >= MOST) {
            throw new RuleRefusedException(TOO_MANY_MILESTONES, "An action holds at most " + MOST + " milestones.");
        }
        return Optional.of(asked);
    }

    /** The milestones whose day went by before this one and was not recorded so. */
    List<MilestoneOverdue> overdue(UUID actionId, LocalDate day) {
        return all.values().stream()
                .filter(milestone -> milestone.isToBeNoticedOn(day))
                .map(milestone -> new MilestoneOverdue(
                        actionId,
                        milestone.added().milestoneId(),
                        milestone.dueOn(),
                        milestone.dueOn().plusDays(1)))
                .toList();
    }

    /** Those neither reached nor waived, by their titles. */
    List<String> open() {
        return all.values().stream()
                .filter(Milestone::isOpen)
                .map(milestone -> milestone.added().title())
                .toList();
    }

    /** The last day on which one was reached or waived; null where none was. */
    @Nullable
    LocalDate lastDoneOn() {
        return all.values().stream()
                .map(Milestone::doneOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    Milestones with(MilestoneAdded event) {
        return with(event.milestoneId(), Milestone.of(event));
    }

    /** @param change what an event makes of the milestone */
    Milestones changed(UUID id, UnaryOperator<Milestone> change) {
        return with(id, change.apply(get(id)));
    }

    private Milestones with(UUID id, Milestone milestone) {
        Map<UUID, Milestone> now = new LinkedHashMap<>(all);
        now.put(id, milestone);
        return new Milestones(now);
    }
}
