package org.improvementledger.actionplan.inspection;

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
import org.improvementledger.chassis.projection.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The inspections as they stood at a moment. */
@Component
public class Inspections {

    private static final String STREAM = "action-plan";
    private static final String OF_INSPECTION = "inspectionId";

    private final ReadModel<InspectionRow> inspections;
    private final ReadModel<JudgementRow> judgements;
    private final ReadModel<FindingRow> findings;

    Inspections(ReadModels readModels) {
        inspections = readModels.of(InspectionRow.class);
        judgements = readModels.of(JudgementRow.class);
        findings = readModels.of(FindingRow.class);
    }

    public Optional<InspectionRow> find(UUID id, Moment moment) {
        return inspections.find(id, moment.position(STREAM)).map(Versioned::row);
    }

    /** @param limit 1 to {@link ReadModel#MAXIMUM_PAGE} */
    public Page<InspectionRow> page(@Nullable Cursor cursor, int limit, Moment moment) {
        return inspections.page(moment.position(STREAM), Filter.none(), cursor, limit);
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

    Optional<FindingRow> finding(UUID inspectionId, UUID findingId, Moment moment) {
        return findings.find(findingId, moment.position(STREAM))
                .map(Versioned::row)
                .filter(finding -> finding.inspectionId().equals(inspectionId));
    }

    private static <R extends Record> List<R> rows(Page<R> page) {
        return page.items().stream().map(Versioned::row).toList();
    }
}
