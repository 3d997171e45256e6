package org.improvementledger.money.transfer;

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

/** The transfers as they stood at a moment. */
@Component
public class Transfers {

    static final String STREAM = "budget";

    private final ReadModel<TransferRow> rows;

    Transfers(ReadModels readModels) {
        rows = readModels.of(TransferRow.class);
    }

    public Optional<TransferRow> find(TransferKind kind, UUID id, Moment moment) {
        return rows.find(id, moment.position(STREAM)).map(Versioned::row).filter(row -> row.kind() == kind);
    }

    /** @param limit 1 to {@link ReadModel#MAXIMUM_PAGE} */
    public Page<TransferRow> page(TransferFilter filter, Sort sort, @Nullable Cursor cursor, int limit, Moment moment) {
        return rows.page(moment.position(STREAM), filter.filter(), sort, cursor, limit);
    }

    public long count(TransferFilter filter, Moment moment) {
        return rows.count(moment.position(STREAM), filter.filter());
    }
}
