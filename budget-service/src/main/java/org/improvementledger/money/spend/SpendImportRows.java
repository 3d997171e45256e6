package org.improvementledger.money.spend;

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

/** The imports as they stood at a moment. */
@Component
public class SpendImportRows {

    private static final String STREAM = "budget";

    private final ReadModel<SpendImportRow> rows;

    SpendImportRows(ReadModels readModels) {
        rows = readModels.of(SpendImportRow.class);
    }

    public Optional<SpendImportRow> find(UUID id, Moment moment) {
        return rows.find(id, moment.position(STREAM)).map(Versioned::row);
    }

    /** @param limit 1 to {@link ReadModel#MAXIMUM_PAGE} */
    public Page<SpendImportRow> page(Sort sort, @Nullable Cursor cursor, int limit, Moment moment) {
        return rows.page(moment.position(STREAM), Filter.none(), sort, cursor, limit);
    }

    public long count(Moment moment) {
        return rows.count(moment.position(STREAM), Filter.none());
    }
}
