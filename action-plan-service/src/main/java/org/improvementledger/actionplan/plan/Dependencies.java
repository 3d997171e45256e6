package org.improvementledger.actionplan.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.DependencyAdded;
import org.improvementledger.events.DependencyRemoved;

/**
 * Which actions of a plan wait for which, as the plan remembers it.
 *
 * @param waiting by an action the actions that it waits for
 */
record Dependencies(Map<UUID, Set<UUID>> waiting) {

    static final String DEPENDENCY_CYCLE = "dependency-cycle";
    static final String DEPENDS_ON_ITSELF = "depends-on-itself";
    static final String ANOTHER_PLAN = "action-of-another-plan";

    static final Dependencies NONE = new Dependencies(Map.of());

    Optional<DependencyAdded> add(AddDependency command, PlannedActions actions) {
        if (on(command.actionId()).contains(command.dependsOn())) {
            return Optional.empty();
        }
        if (command.actionId().equals(command.dependsOn())) {
            throw new RuleRefusedException(DEPENDS_ON_ITSELF, "An action cannot wait for itself.", "dependsOn");
        }
        requireOf(command.planId(), command.actionId(), actions, "action");
        requireOf(command.planId(), command.dependsOn(), actions, "dependsOn");
        List<UUID> path = path(command.dependsOn(), command.actionId());
        if (!path.isEmpty()) {
            throw new RuleRefusedException(DEPENDENCY_CYCLE, cycle(path, actions), "dependsOn");
        }
        return Optional.of(command.done());
    }

    Optional<DependencyRemoved> remove(RemoveDependency command) {
        return on(command.actionId()).contains(command.dependsOn()) ? Optional.of(command.done()) : Optional.empty();
    }

    Dependencies with(DependencyAdded event) {
        return with(event.actionId(), event.dependsOn(), true);
    }

    Dependencies with(DependencyRemoved event) {
        return with(event.actionId(), event.dependsOn(), false);
    }

    private Set<UUID> on(UUID actionId) {
        return waiting.getOrDefault(actionId, Set.of());
    }

    private Dependencies with(UUID actionId, UUID dependsOn, boolean waits) {
        Map<UUID, Set<UUID>> now = new LinkedHashMap<>(waiting);
        Set<UUID> others = new LinkedHashSet<>(on(actionId));
        if (waits) {
            others.add(dependsOn);
        } else {
            others.remove(dependsOn);
        }
        now.put(actionId, others);
        return new Dependencies(now);
    }

    /** The actions from one to another, each waiting for the next; empty where no such path is. */
    private List<UUID> path(UUID from, UUID to) {
        Map<UUID, UUID> cameFrom = new HashMap<>();
        Deque<UUID> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            UUID here = next.remove();
            if (here.equals(to)) {
                List<UUID> path = new ArrayList<>(List.of(here));
                while (!path.getFirst().equals(from)) {
                    path.addFirst(Objects.requireNonNull(cameFrom.get(path.getFirst())));
                }
                return path;
            }
            for (UUID other : on(here)) {
                if (!other.equals(from) && cameFrom.putIfAbsent(other, here) == null) {
                    next.add(other);
                }
            }
        }
        return List.of();
    }

    private static String cycle(List<UUID> path, PlannedActions actions) {
        return path.stream()
                .map(id -> actions.find(id).map(PlannedActions.Facts::title).orElse(id.toString()))
                .collect(Collectors.joining("” waits for “", "They would wait for each other: “", "” already."));
    }

    private static void requireOf(UUID planId, UUID actionId, PlannedActions actions, String field) {
        PlannedActions.Facts action =
                actions.find(actionId).orElseThrow(() -> NotFoundException.of("action", actionId));
        if (!action.planId().equals(planId)) {
            throw new RuleRefusedException(ANOTHER_PLAN, "“" + action.title() + "” belongs to another plan.", field);
        }
    }
}
