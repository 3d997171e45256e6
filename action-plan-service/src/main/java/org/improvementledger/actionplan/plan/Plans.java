package org.improvementledger.actionplan.plan;

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

/** The plans as they stood at a moment. */
@Component
public class Plans {

    private static final String STREAM = "action-plan";

    private final ReadModel<PlanRow> rows;
    private final ReadModel<PriorityRow> priorities;
    private final ReadModel<PlanVersionRow> versions;
    private final ReadModel<DependencyRow> dependencies;

    Plans(ReadModels readModels) {
        rows = readModels.of(PlanRow.class);
        priorities = readModels.of(PriorityRow.class);
        versions = readModels.of(PlanVersionRow.class);
        dependencies = readModels.of(DependencyRow.class);
    }

    public Optional<PlanRow> find(UUID id, Moment moment) {
        return rows.find(id, moment.position(STREAM)).map(Versioned::row);
    }

    /**
     * @param inspectionId of the inspection they answer; null for all
     * @param limit 1 to {@link ReadModel#MAXIMUM_PAGE}
     */
    public Page<PlanRow> page(@Nullable UUID inspectionId, @Nullable Cursor cursor, int limit, Moment moment) {
        Filter filter = inspectionId == null ? Filter.none() : Filter.none().equal("inspectionId", inspectionId);
        return rows.page(moment.position(STREAM), filter, cursor, limit);
    }

    /** All of a plan's priorities in the order they were added: the aggregate holds fewer than a page. */
    public List<PriorityRow> priorities(UUID planId, Moment moment) {
        return all(priorities, "planId", planId, moment);
    }

    public Optional<PriorityRow> priority(UUID planId, UUID priorityId, Moment moment) {
        return priorities
                .find(priorityId, moment.position(STREAM))
                .map(Versioned::row)
                .filter(priority -> priority.planId().equals(planId));
    }

    /** The versions of a plan that the board agreed, in their order. */
    public List<PlanVersionRow> versions(UUID planId, Moment moment) {
        return all(versions, "planId", planId, moment);
    }

    public Optional<PlanVersionRow> version(UUID planId, int number, Moment moment) {
        return versions.find(PlanVersionRow.id(planId, number), moment.position(STREAM))
                .map(Versioned::row);
    }

    /** What waits for what in a plan. */
    public List<DependencyRow> dependencies(UUID planId, Moment moment) {
        return all(dependencies, "planId", planId, moment);
    }

    /** What an action waits for. */
    public List<DependencyRow> waitedForBy(UUID actionId, Moment moment) {
        return all(dependencies, "actionId", actionId, moment);
    }

    /** What waits for an action. */
    public List<DependencyRow> waitingFor(UUID actionId, Moment moment) {
        return all(dependencies, "dependsOn", actionId, moment);
    }

    private static <R extends Record> List<R> all(ReadModel<R> model, String component, UUID id, Moment moment) {
        return model
                .page(moment.position(STREAM), Filter.none().equal(component, id), null, ReadModel.MAXIMUM_PAGE)
                .items()
                .stream()
                .map(Versioned::row)
                .toList();
    }
}
