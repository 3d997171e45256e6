package org.improvementledger.money.forecast;

import java.util.List;
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

/** The forecasts of an allocation as known at a moment. */
@Component
public class Forecasts {

    private static final String STREAM = "budget";

    private final ReadModel<ForecastRow> rows;

    Forecasts(ReadModels readModels) {
        rows = readModels.of(ForecastRow.class);
    }

    /** @param limit 1 to {@link ReadModel#MAXIMUM_PAGE} */
    Page<ForecastRow> page(UUID allocationId, @Nullable Cursor cursor, int limit, Moment moment) {
        return rows.page(moment.position(STREAM), of(allocationId), cursor, limit);
    }

    /** The latest of them, the newest first. */
    public List<ForecastRow> latest(UUID allocationId, int limit, Moment moment) {
        return rows.page(moment.position(STREAM), of(allocationId), Sort.newestFirst(), null, limit).items().stream()
                .map(Versioned::row)
                .toList();
    }

    private static Filter of(UUID allocationId) {
        return Filter.none().equal("allocationId", allocationId);
    }
}
