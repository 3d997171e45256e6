package org.improvementledger.actionplan.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.PriorityAdded;
import org.improvementledger.events.PriorityReworded;
import org.jspecify.annotations.Nullable;

/**
 * A plan's priorities as it remembers them, in the order they were added.
 *
 * @param all by their ids
 */
record Priorities(Map<UUID, Priority> all) {

    static final String ALREADY_EXISTS = "already-exists";
    static final String NOTHING_REWORDED = "nothing-reworded";
    static final String TOO_MANY_PRIORITIES = "too-many-priorities";

    /** Some ten times a long plan's: a limit for scripts that run wild, not for people. */
    static final int MOST = 100;

    static final Priorities NONE = new Priorities(Map.of());

    /** @param reworded the last time it was; null when it never was */
    record Priority(PriorityAdded added, @Nullable PriorityReworded reworded) {

        boolean isWorded(RewordPriority asked) {
            String title = reworded == null ? added.title() : reworded.title();
            String outcome = reworded == null ? added.outcome() : reworded.outcome();
            return title.equals(asked.title()) && Objects.equals(outcome, asked.outcome());
        }
    }

    Optional<PriorityAdded> add(AddPriority command) {
        PriorityAdded asked = command.done();
        Priority before = all.get(command.priorityId());
        if (before != null && before.added().equals(asked)) {
            return Optional.empty();
        }
        if (before != null) {
            throw new RuleRefusedException(
                    ALREADY_EXISTS,
                    "There is a different priority with the id " + command.priorityId() + " already.",
                    "id");
        }
        if (all.size() >= MOST) {
            throw new RuleRefusedException(TOO_MANY_PRIORITIES, "A plan holds at most " + MOST + " priorities.");
        }
        return Optional.of(asked);
    }

    Optional<PriorityReworded> reword(RewordPriority command) {
        PriorityReworded asked = command.done();
        Priority before = all.get(command.priorityId());
        if (before == null) {
            throw NotFoundException.of("priority", command.priorityId());
        }
        if (asked.equals(before.reworded())) {
            return Optional.empty();
        }
        if (before.isWorded(command)) {
            throw new RuleRefusedException(NOTHING_REWORDED, "The priority is worded like this already.");
        }
        return Optional.of(asked);
    }

    Priorities with(PriorityAdded event) {
        return with(new Priority(event, null));
    }

    Priorities with(PriorityReworded event) {
        Priority before = all.get(event.priorityId());
        return before == null ? this : with(new Priority(before.added(), event));
    }

    private Priorities with(Priority priority) {
        Map<UUID, Priority> now = new LinkedHashMap<>(all);
        now.put(priority.added().priorityId(), priority);
        return new Priorities(now);
    }
}
