package org.improvementledger.actionplan.action;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.audit.search.Entries;
import org.improvementledger.audit.search.Entry;
import org.improvementledger.audit.search.EntryFilter;
import org.improvementledger.audit.search.EntryPlace;
import org.improvementledger.audit.search.EntryRow;
import org.improvementledger.chassis.eventstore.EventTypes;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.events.ActionAdded;
import org.improvementledger.events.ActionEvent;
import org.improvementledger.events.MilestoneAdded;
import org.improvementledger.events.MilestoneReached;
import org.springframework.stereotype.Component;

/** What happened to an action, from this service's copy of the audit trail. */
@Component
class ActionHistory {

    /** More than an action's milestones, each added and reached. */
    private static final int MOST_SHOWN = 2 * Action.MOST_MILESTONES + 1;

    private final Entries entries;
    private final EventTypes types;
    private final TimeFormat when;

    ActionHistory(Entries entries, EventTypes types, TimeFormat when) {
        this.entries = entries;
        this.types = types;
        this.when = when;
    }

    /** The newest first. */
    List<Happening> of(UUID actionId, Moment moment) {
        EntryFilter ofThisAction =
                new EntryFilter("action-plan", actionId, null, null, null, null, null, null, List.of());
        List<EntryRow> rows =
                entries.search(ofThisAction, moment, EntryPlace.BEGINNING, false, MOST_SHOWN).entries().stream()
                        .map(Entry::row)
                        .filter(row -> row.subject().equals(actionId))
                        .toList();
        Map<UUID, String> titles = new HashMap<>();
        return rows.stream().map(row -> happening(row, titles)).toList().reversed();
    }

    /** @param titles of the milestones met so far, by id */
    private Happening happening(EntryRow row, Map<UUID, String> titles) {
        ActionEvent event = (ActionEvent) types.read(row.type(), row.revision(), row.payload());
        return switch (event) {
            case ActionAdded added ->
                new Happening("Action added", row.actor(), row.recordedAt(), "Due on " + when.day(added.dueOn()) + ".");
            case MilestoneAdded added -> {
                titles.put(added.milestoneId(), added.title());
                yield new Happening(
                        "Milestone added",
                        row.actor(),
                        row.recordedAt(),
                        added.title() + ", due on " + when.day(added.dueOn()) + ".");
            }
            case MilestoneReached reached ->
                new Happening(
                        "Milestone reached",
                        row.actor(),
                        row.recordedAt(),
                        titles.getOrDefault(reached.milestoneId(), "The milestone") + ", reached on "
                                + when.day(reached.reachedOn()) + "."
                                + (reached.note() == null ? "" : " " + reached.note()));
        };
    }
}
