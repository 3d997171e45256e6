package org.improvementledger.actionplan.actionlist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.improvementledger.actionplan.action.ActionRow;
import org.improvementledger.actionplan.action.ActionStandingRow;
import org.improvementledger.actionplan.action.Actions;
import org.improvementledger.actionplan.action.London;
import org.improvementledger.actionplan.plan.PlanRow;
import org.improvementledger.actionplan.plan.Plans;
import org.improvementledger.actionplan.plan.PriorityRow;
import org.improvementledger.actionplan.rating.RatingRuleBook;
import org.improvementledger.actionplan.rating.RatingRuleVersions;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The actions as a list shows them at a moment, with their ratings on its day. */
@Component
public class ListedActions {

    /** In one answer; a council's plans have a few hundred between them. */
    private static final int MOST_ACTIONS = 5 * ReadModel.MAXIMUM_PAGE;

    private final Actions actions;
    private final Plans plans;
    private final RatingRuleVersions rules;

    ListedActions(Actions actions, Plans plans, RatingRuleVersions rules) {
        this.actions = actions;
        this.plans = plans;
        this.rules = rules;
    }

    /** Those of one plan, in the order they joined it. */
    public List<ListedAction> ofPlan(UUID planId, Moment moment) {
        return of(planId, moment);
    }

    /** Those of all plans, in the order they were added. */
    public List<ListedAction> all(Moment moment) {
        return of(null, moment);
    }

    private List<ListedAction> of(@Nullable UUID planId, Moment moment) {
        LocalDate day = London.dayOf(moment);
        RatingRuleBook book = rules.book(moment);
        Map<UUID, String> planTitles = new HashMap<>();
        Map<UUID, String> priorities = new HashMap<>();
        List<ListedAction> listed = new ArrayList<>();
        Cursor cursor = null;
        do {
            Page<ActionRow> page = actions.page(planId, null, cursor, ReadModel.MAXIMUM_PAGE, moment);
            Map<UUID, ActionStandingRow> standings = actions.standings(
                    page.items().stream().map(action -> action.row().id()).toList(), moment);
            page.items().forEach(versioned -> {
                ActionRow action = versioned.row();
                ActionStandingRow standing = Objects.requireNonNull(standings.get(action.id()));
                String plan = planTitles.computeIfAbsent(action.planId(), id -> name(id, priorities, moment));
                String priority = action.priorityId() == null ? null : priorities.get(action.priorityId());
                listed.add(new ListedAction(action, standing, standing.ratingOn(day, book), plan, priority, day));
            });
            cursor = page.next();
        } while (cursor != null && listed.size() < MOST_ACTIONS);
        return listed;
    }

    /** The plan's title; its priorities' titles come along. */
    private String name(UUID planId, Map<UUID, String> priorities, Moment moment) {
        for (PriorityRow priority : plans.priorities(planId, moment)) {
            priorities.put(priority.id(), priority.title());
        }
        return plans.find(planId, moment).map(PlanRow::title).orElse("Plan");
    }
}
