package org.improvementledger.actionplan.inspection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Filter;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.events.InspectionKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The inspections as they stood at a moment. */
@Component
public class Inspections {

    private static final String STREAM = "action-plan";
    private static final String OF_INSPECTION = "inspectionId";

    /** In one list. */
    private static final int MOST_INSPECTIONS = 5 * ReadModel.MAXIMUM_PAGE;

    private final ReadModel<InspectionRow> inspections;
    private final ReadModel<JudgementRow> judgements;
    private final ReadModel<FindingRow> findings;
    private final ReadModel<DeadlineRow> deadlines;

    Inspections(ReadModels readModels) {
        inspections = readModels.of(InspectionRow.class);
        judgements = readModels.of(JudgementRow.class);
        findings = readModels.of(FindingRow.class);
        deadlines = readModels.of(DeadlineRow.class);
    }

    public Optional<InspectionRow> find(UUID id, Moment moment) {
        return inspections.find(id, moment.position(STREAM)).map(Versioned::row);
    }

    /** @param limit 1 to {@link ReadModel#MAXIMUM_PAGE} */
    public Page<InspectionRow> page(@Nullable Cursor cursor, int limit, Moment moment) {
        return inspections.page(moment.position(STREAM), Filter.none(), cursor, limit);
    }

    /**
     * @param kinds of these kinds; of any where there are none
     * @param limit 1 to {@link ReadModel#MAXIMUM_PAGE}
     */
    Page<InspectionRow> page(List<InspectionKind> kinds, Sort sort, @Nullable Cursor cursor, int limit, Moment moment) {
        return inspections.page(moment.position(STREAM), ofKinds(kinds), sort, cursor, limit);
    }

    long count(List<InspectionKind> kinds, Moment moment) {
        return inspections.count(moment.position(STREAM), ofKinds(kinds));
    }

    private static Filter ofKinds(List<InspectionKind> kinds) {
        return kinds.isEmpty() ? Filter.none() : Filter.none().in("kind", kinds);
    }

    /** All inspections, the earliest fieldwork first: a council has a few in a decade. */
    public List<InspectionRow> all(Moment moment) {
        List<InspectionRow> all = new ArrayList<>();
        Cursor cursor = null;
        do {
            Page<InspectionRow> page = inspections.page(
                    moment.position(STREAM),
                    Filter.none(),
                    Sort.ascending("fieldworkFrom"),
                    cursor,
                    ReadModel.MAXIMUM_PAGE);
            page.items().forEach(inspection -> all.add(inspection.row()));
            cursor = page.next();
        } while (cursor != null && all.size() < MOST_INSPECTIONS);
        return all;
    }

    /**
     * What was recorded about the deadlines of these inspections.
     *
     * @param inspectionIds at most 10,000
     */
    public List<DeadlineRow> deadlines(Collection<UUID> inspectionIds, Moment moment) {
        return all(deadlines, inspectionIds, moment);
    }

    /** All judgements of these inspections. */
    public List<JudgementRow> judgements(Collection<UUID> inspectionIds, Moment moment) {
        return all(judgements, inspectionIds, moment);
    }

    private static <R extends Record> List<R> all(ReadModel<R> table, Collection<UUID> inspectionIds, Moment moment) {
        List<R> all = new ArrayList<>();
        Cursor cursor = null;
        do {
            Page<R> page = table.page(
                    moment.position(STREAM),
                    Filter.none().in(OF_INSPECTION, inspectionIds),
                    cursor,
                    ReadModel.MAXIMUM_PAGE);
            all.addAll(rows(page));
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    Page<JudgementRow> judgements(UUID inspectionId, @Nullable Cursor cursor, int limit, Moment moment) {
        return judgements.page(
                moment.position(STREAM), Filter.none().equal(OF_INSPECTION, inspectionId), cursor, limit);
    }

    /** All of an inspection's judgements: there are no more than areas. */
    public List<JudgementRow> judgements(UUID inspectionId, Moment moment) {
        return rows(judgements(inspectionId, null, ReadModel.MAXIMUM_PAGE, moment));
    }

    Page<FindingRow> findings(UUID inspectionId, @Nullable Cursor cursor, int limit, Moment moment) {
        return findings.page(moment.position(STREAM), Filter.none().equal(OF_INSPECTION, inspectionId), cursor, limit);
    }

    /** All of an inspection's findings: the aggregate holds fewer than a page. */
    public List<FindingRow> findings(UUID inspectionId, Moment moment) {
        return rows(findings(inspectionId, null, ReadModel.MAXIMUM_PAGE, moment));
    }

    /** The findings with these ids, in the order they were recorded. */
    public List<FindingRow> findings(Collection<UUID> ids, Moment moment) {
        return findings.findAll(ids, moment.position(STREAM)).stream()
                .map(Versioned::row)
                .toList();
    }

    public Optional<FindingRow> finding(UUID inspectionId, UUID findingId, Moment moment) {
        return findings.find(findingId, moment.position(STREAM))
                .map(Versioned::row)
                .filter(finding -> finding.inspectionId().equals(inspectionId));
    }

    private static <R extends Record> List<R> rows(Page<R> page) {
        return page.items().stream().map(Versioned::row).toList();
    }
}
