package org.improvementledger.actionplan.plan;

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

    Plans(ReadModels readModels) {
        rows = readModels.of(PlanRow.class);
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
}
