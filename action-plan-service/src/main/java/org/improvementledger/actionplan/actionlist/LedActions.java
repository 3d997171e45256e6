package org.improvementledger.actionplan.actionlist;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one office leads.
 *
 * @param underWay how many are open or proposed as complete
 * @param overdue how many of them are overdue or have a milestone that is
 */
public record LedActions(String lead, long underWay, long overdue) {

    /** Of each office that leads something under way, by its name. */
    public static List<LedActions> of(List<ListedAction> actions) {
        Map<String, List<ListedAction>> byLead = actions.stream()
                .filter(action -> action.standing().state().isUnderWay())
                .collect(Collectors.groupingBy(
                        action -> action.action().lead().strip(),
                        () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER),
                        Collectors.toList()));
        return byLead.entrySet().stream()
                .map(led -> new LedActions(
                        led.getKey(),
                        led.getValue().size(),
                        led.getValue().stream().filter(ListedAction::isOverdue).count()))
                .toList();
    }
}
