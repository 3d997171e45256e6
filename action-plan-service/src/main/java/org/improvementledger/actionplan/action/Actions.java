package org.improvementledger.actionplan.action;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final ReadModel<ActionStandingRow> standings;
    private final ReadModel<MilestoneRow> milestones;
    private final ReadModel<EvidenceRow> evidence;
    private final ReadModel<ProgressReportRow> reports;
    private final ReadModel<StepRow> steps;

    Actions(ReadModels readModels) {
        actions = readModels.of(ActionRow.class);
        standings = readModels.of(ActionStandingRow.class);
        milestones = readModels.of(MilestoneRow.class);
        evidence = readModels.of(EvidenceRow.class);
        reports = readModels.of(ProgressReportRow.class);
        steps = readModels.of(StepRow.class);
    }

    public Optional<ActionRow> find(UUID id, Moment moment) {
        return actions.find(id, moment.position(STREAM)).map(Versioned::row);
    }

    /** Those that there were by then, by their ids; the order is that in which they were added. */
    public Map<UUID, ActionRow> findAll(Collection<UUID> ids, Moment moment) {
        Map<UUID, ActionRow> found = new LinkedHashMap<>();
        actions.findAll(ids, moment.position(STREAM))
                .forEach(action -> found.put(action.row().id(), action.row()));
        return found;
    }

    /** How an action stood; there whenever the action was. */
    public Optional<ActionStandingRow> standing(UUID id, Moment moment) {
        return standings.find(id, moment.position(STREAM)).map(Versioned::row);
    }

    /** How actions stood, by their ids. */
    public Map<UUID, ActionStandingRow> standings(Collection<UUID> ids, Moment moment) {
        Map<UUID, ActionStandingRow> found = new LinkedHashMap<>();
        standings
                .findAll(ids, moment.position(STREAM))
                .forEach(standing -> found.put(standing.row().id(), standing.row()));
        return found;
    }

    /** A page of how all actions stood that were in one of these states. */
    public Page<ActionStandingRow> standings(
            Collection<ActionState> states, @Nullable Cursor cursor, int limit, Moment moment) {
        return standings.page(
                moment.position(STREAM),
                Filter.none().in("state", states.stream().map(ActionState::code).toList()),
                cursor,
                limit);
    }

    /**
     * @param planId of the plan they belong to; null for all
     * @param findingId of a finding they address; null for any
     * @param limit 1 to {@link ReadModel#MAXIMUM_PAGE}
     */
    public Page<ActionRow> page(
            @Nullable UUID planId, @Nullable UUID findingId, @Nullable Cursor cursor, int limit, Moment moment) {
        return page(planId, findingId, null, cursor, limit, moment);
    }

    /** @param priorityId of the priority they belong to; null for any */
    Page<ActionRow> page(
            @Nullable UUID planId,
            @Nullable UUID findingId,
            @Nullable UUID priorityId,
            @Nullable Cursor cursor,
            int limit,
            Moment moment) {
        Filter filter = Filter.none();
        if (planId != null) {
            filter = filter.equal("planId", planId);
        }
        if (findingId != null) {
            filter = filter.includes("addresses", findingId);
        }
        if (priorityId != null) {
            filter = filter.equal("priorityId", priorityId);
        }
        return actions.page(moment.position(STREAM), filter, cursor, limit);
    }

    Page<MilestoneRow> milestones(UUID actionId, @Nullable Cursor cursor, int limit, Moment moment) {
        return milestones.page(moment.position(STREAM), ofAction(actionId), cursor, limit);
    }

    /** All of an action's milestones: the aggregate holds fewer than a page. */
    public List<MilestoneRow> milestones(UUID actionId, Moment moment) {
        return rows(milestones(actionId, null, ReadModel.MAXIMUM_PAGE, moment));
    }

    public Optional<MilestoneRow> milestone(UUID actionId, UUID milestoneId, Moment moment) {
        return milestones
                .find(milestoneId, moment.position(STREAM))
                .map(Versioned::row)
                .filter(milestone -> milestone.actionId().equals(actionId));
    }

    /** All of an action's evidence, withdrawn or not: the aggregate holds fewer than a page. */
    public List<EvidenceRow> evidence(UUID actionId, Moment moment) {
        return rows(evidence.page(moment.position(STREAM), ofAction(actionId), null, ReadModel.MAXIMUM_PAGE));
    }

    /** @param actionId of the action it is laid beside; null for all */
    public Page<EvidenceRow> evidence(@Nullable UUID actionId, @Nullable Cursor cursor, int limit, Moment moment) {
        return evidence.page(
                moment.position(STREAM), actionId == null ? Filter.none() : ofAction(actionId), cursor, limit);
    }

    public Optional<EvidenceRow> findEvidence(UUID evidenceId, Moment moment) {
        return evidence.find(evidenceId, moment.position(STREAM)).map(Versioned::row);
    }

    /** An action's progress reports in the order they were recorded. */
    public Page<ProgressReportRow> reports(UUID actionId, @Nullable Cursor cursor, int limit, Moment moment) {
        return reports.page(moment.position(STREAM), ofAction(actionId), cursor, limit);
    }

    Optional<ProgressReportRow> report(UUID actionId, UUID reportId, Moment moment) {
        return reports.find(reportId, moment.position(STREAM))
                .map(Versioned::row)
                .filter(report -> report.actionId().equals(actionId));
    }

    /** The steps of an action's life in the order they were recorded. */
    public List<StepRow> steps(UUID actionId, Moment moment) {
        return rows(steps.page(moment.position(STREAM), ofAction(actionId), null, ReadModel.MAXIMUM_PAGE));
    }

    private static Filter ofAction(UUID actionId) {
        return Filter.none().equal("actionId", actionId);
    }

    private static <R extends Record> List<R> rows(Page<R> page) {
        return page.items().stream().map(Versioned::row).toList();
    }
}
