package org.improvementledger.actionplan.action;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.web.page.Choice;
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
        Map<UUID, String> titles = new LinkedHashMap<>();
        for (UUID id : ids) {
            actions.find(id, moment).ifPresent(action -> titles.put(id, action.title()));
        }
        return titles;
    }

    /** The actions of a page to choose from, as they were added. */
    public List<Choice> choices(Moment moment) {
        return actions.page(null, null, null, ReadModel.MAXIMUM_PAGE, moment).items().stream()
                .map(versioned -> choice(versioned.row()))
                .toList();
    }

    private static Choice choice(ActionRow action) {
        return new Choice(action.id().toString(), action.title());
    }
}
