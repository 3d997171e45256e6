package org.improvementledger.actionplan.action;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.web.page.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What actions are called, for pages that name them. */
@Component
public class ActionNames {

    private final Actions actions;

    ActionNames(Actions actions) {
        this.actions = actions;
    }

    /** By id, in the order asked; what was not there at the moment is left out. */
    public Map<UUID, String> of(Collection<UUID> ids, Moment moment) {
        Map<UUID, ActionRow> found = actions.findAll(ids, moment);
        Map<UUID, String> titles = new LinkedHashMap<>();
        for (UUID id : ids) {
            ActionRow action = found.get(id);
            if (action != null) {
                titles.put(id, action.title());
            }
        }
        return titles;
    }

    /** Those of a plan, in the order they joined it. */
    public Map<UUID, String> ofPlan(UUID planId, Moment moment) {
        return all(planId, moment);
    }

    /** The actions of all plans to choose from, as they were added. */
    public List<Choice> choices(Moment moment) {
        return choices(all(null, moment));
    }

    /** The actions of a plan to choose from, in the order they joined it. */
    public List<Choice> choices(UUID planId, Moment moment) {
        return choices(all(planId, moment));
    }

    private Map<UUID, String> all(@Nullable UUID planId, Moment moment) {
        Map<UUID, String> titles = new LinkedHashMap<>();
        Cursor cursor = null;
        do {
            Page<ActionRow> page = actions.page(planId, null, cursor, ReadModel.MAXIMUM_PAGE, moment);
            page.items()
                    .forEach(
                            action -> titles.put(action.row().id(), action.row().title()));
            cursor = page.next();
        } while (cursor != null);
        return titles;
    }

    private static List<Choice> choices(Map<UUID, String> titles) {
        return titles.entrySet().stream()
                .map(action -> new Choice(action.getKey().toString(), action.getValue()))
                .toList();
    }
}
