package org.improvementledger.money.commitment;

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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The commitments as they stood at a moment. */
@Component
public class Commitments {

    private static final String STREAM = "budget";

    private final ReadModel<CommitmentRow> rows;

    Commitments(ReadModels readModels) {
        rows = readModels.of(CommitmentRow.class);
    }

    public Optional<CommitmentRow> find(UUID id, Moment moment) {
        return rows.find(id, moment.position(STREAM)).map(Versioned::row);
    }

    /**
     * @param allocationId null for all
     * @param limit 1 to {@link ReadModel#MAXIMUM_PAGE}
     */
    Page<CommitmentRow> page(@Nullable UUID allocationId, @Nullable Cursor cursor, int limit, Moment moment) {
        return page(allocationId, null, Sort.oldestFirst(), cursor, limit, moment);
    }

    /**
     * @param allocationId null for all
     * @param supplier a part of the supplier's name; null for all
     * @param limit 1 to {@link ReadModel#MAXIMUM_PAGE}
     */
    Page<CommitmentRow> page(
            @Nullable UUID allocationId,
            @Nullable String supplier,
            Sort sort,
            @Nullable Cursor cursor,
            int limit,
            Moment moment) {
        return rows.page(moment.position(STREAM), filter(allocationId, supplier), sort, cursor, limit);
    }

    long count(@Nullable UUID allocationId, @Nullable String supplier, Moment moment) {
        return rows.count(moment.position(STREAM), filter(allocationId, supplier));
    }

    /** Those out of one allocation, the newest first. */
    public List<CommitmentRow> ofAllocation(UUID allocationId, int limit, Moment moment) {
        return rows
                .page(moment.position(STREAM), filter(allocationId, null), Sort.newestFirst(), null, limit)
                .items()
                .stream()
                .map(Versioned::row)
                .toList();
    }

    private static Filter filter(@Nullable UUID allocationId, @Nullable String supplier) {
        Filter filter = allocationId == null ? Filter.none() : Filter.none().equal("allocationId", allocationId);
        return supplier == null || supplier.isBlank() ? filter : filter.containsText("supplier", supplier.strip());
    }
}
