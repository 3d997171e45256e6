package org.improvementledger.actionplan.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.actionplan.action.ActionRow;
import org.improvementledger.actionplan.action.Actions;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.web.page.Choice;
import org.springframework.stereotype.Component;

/** What the actions of a plan are called, in the order they joined it. */
@Component
class ActionTitles {

    private final Actions actions;

    ActionTitles(Actions actions) {
        this.actions = actions;
    }

    Map<UUID, String> ofPlan(UUID planId, Moment moment) {
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

    /** To choose from in a form. */
    List<Choice> choices(UUID planId, Moment moment) {
        return ofPlan(planId, moment).entrySet().stream()
                .map(action -> new Choice(action.getKey().toString(), action.getValue()))
                .toList();
    }
}
