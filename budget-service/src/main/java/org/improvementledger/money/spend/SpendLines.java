package org.improvementledger.money.spend;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.projection.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lines of spend as they stood at a moment. */
@Component
public class SpendLines {

    private static final String STREAM = "budget";

    private final ReadModel<SpendRow> rows;

    SpendLines(ReadModels readModels) {
        rows = readModels.of(SpendRow.class);
    }

    public Optional<SpendRow> find(UUID id, Moment moment) {
        return rows.find(id, moment.position(STREAM)).map(Versioned::row);
    }

    /** @param limit 1 to {@link ReadModel#MAXIMUM_PAGE} */
    public Page<SpendRow> page(SpendFilter filter, Sort sort, @Nullable Cursor cursor, int limit, Moment moment) {
        return page(filter, sort, cursor, limit, moment.position(STREAM));
    }

    /**
     * @param limit 1 to {@link ReadModel#MAXIMUM_PAGE}
     * @param asOf a position of the own stream
     */
    public Page<SpendRow> page(SpendFilter filter, Sort sort, @Nullable Cursor cursor, int limit, long asOf) {
        return rows.page(asOf, filter.filter(), sort, cursor, limit);
    }

    public long count(SpendFilter filter, Moment moment) {
        return rows.count(moment.position(STREAM), filter.filter());
    }

    /** Those out of one allocation, the newest first. */
    public List<SpendRow> ofAllocation(UUID allocationId, int limit, Moment moment) {
        return page(SpendFilter.ofAllocation(allocationId), Sort.newestFirst(), null, limit, moment).items().stream()
                .map(Versioned::row)
                .toList();
    }
}
