package org.improvementledger.actionplan.action;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Filter;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.projection.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The actions as they stood at a moment. */
@Component
public class Actions {

    private static final String STREAM = "action-plan";

    private final ReadModel<ActionRow> actions;
    private final ReadModel<MilestoneRow> milestones;

    Actions(ReadModels readModels) {
        actions = readModels.of(ActionRow.class);
        milestones = readModels.of(MilestoneRow.class);
    }

    public Optional<ActionRow> find(UUID id, Moment moment) {
        return actions.find(id, moment.position(STREAM)).map(Versioned::row);
    }

    /**
     * @param planId of the plan they belong to; null for all
     * @param findingId of a finding they address; null for any
     * @param limit 1 to {@link ReadModel#MAXIMUM_PAGE}
     */
    public Page<ActionRow> page(
            @Nullable UUID planId, @Nullable UUID findingId, @Nullable Cursor cursor, int limit, Moment moment) {
        Filter filter = Filter.none();
        if (planId != null) {
            filter = filter.equal("planId", planId);
        }
        if (findingId != null) {
            filter = filter.includes("addresses", findingId);
        }
        return actions.page(moment.position(STREAM), filter, cursor, limit);
    }

    Page<MilestoneRow> milestones(UUID actionId, @Nullable Cursor cursor, int limit, Moment moment) {
        return milestones.page(moment.position(STREAM), Filter.none().equal("actionId", actionId), cursor, limit);
    }

    /** All of an action's milestones: the aggregate holds fewer than a page. */
    public List<MilestoneRow> milestones(UUID actionId, Moment moment) {
        return milestones(actionId, null, ReadModel.MAXIMUM_PAGE, moment).items().stream()
                .map(Versioned::row)
                .toList();
    }

    public Optional<MilestoneRow> milestone(UUID actionId, UUID milestoneId, Moment moment) {
        return milestones
                .find(milestoneId, moment.position(STREAM))
                .map(Versioned::row)
                .filter(milestone -> milestone.actionId().equals(actionId));
    }
}
