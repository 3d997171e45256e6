package org.improvementledger.money.standing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Filter;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.projection.Versioned;
import org.springframework.stereotype.Component;

/** How the improvement actions stood at a moment, as far as it was heard here. */
@Component
public class Standings {

    private static final String STREAM = "action-plan";

    /** Actions that a form offers to choose from. */
    private static final int MOST_OFFERED = 1_000;

    private final ReadModel<ActionStandingRow> actions;

    Standings(ReadModels readModels) {
        actions = readModels.of(ActionStandingRow.class);
    }

    /** By their ids; those not heard of by then are left out. */
    public Map<UUID, ActionStandingRow> of(Collection<UUID> actionIds, Moment moment) {
        Map<UUID, ActionStandingRow> found = new LinkedHashMap<>();
        for (Versioned<ActionStandingRow> action : actions.findAll(List.copyOf(actionIds), moment.position(STREAM))) {
            found.put(action.row().id(), action.row());
        }
        return found;
    }

    /** All actions there were, in the order they were added, each with the positions it was added and last changed at. */
    public List<Versioned<ActionStandingRow>> all(Moment moment) {
        List<Versioned<ActionStandingRow>> all = new ArrayList<>();
        Cursor cursor = null;
        do {
            Page<ActionStandingRow> page =
                    actions.page(moment.position(STREAM), Filter.none(), cursor, ReadModel.MAXIMUM_PAGE);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    /** The actions there were, by title. */
    public List<ActionStandingRow> offered(Moment moment) {
        return actions
                .page(moment.position(STREAM), Filter.none(), Sort.ascending("title"), null, MOST_OFFERED)
                .items()
                .stream()
                .map(Versioned::row)
                .toList();
    }
}
