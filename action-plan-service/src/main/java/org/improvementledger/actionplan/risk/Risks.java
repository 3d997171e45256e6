package org.improvementledger.actionplan.risk;

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

/** The risks as they stood at a moment. */
@Component
public class Risks {

    private static final String STREAM = "action-plan";

    private final ReadModel<RiskRow> rows;

    Risks(ReadModels readModels) {
        rows = readModels.of(RiskRow.class);
    }

    /**
     * Which are asked for; a part that is null leaves them all.
     *
     * @param words a part of the title, whatever its case
     * @param open whether only those that are watched
     */
    record Asked(
            @Nullable UUID planId,
            @Nullable UUID actionId,
            @Nullable String words,
            boolean open) {

        private Filter filter() {
            Filter filter = planId == null ? Filter.none() : Filter.none().equal("planId", planId);
            if (actionId != null) {
                filter = filter.includes("actionIds", actionId);
            }
            if (words != null && !words.isBlank()) {
                filter = filter.containsText("title", words.strip());
            }
            return open ? filter.equal("closedOn", null) : filter;
        }
    }

    public Optional<RiskRow> find(UUID id, Moment moment) {
        return rows.find(id, moment.position(STREAM)).map(Versioned::row);
    }

    /** @param limit 1 to {@link ReadModel#MAXIMUM_PAGE} */
    Page<RiskRow> page(Asked asked, Sort sort, @Nullable Cursor cursor, int limit, Moment moment) {
        return rows.page(moment.position(STREAM), asked.filter(), sort, cursor, limit);
    }

    long count(Asked asked, Moment moment) {
        return rows.count(moment.position(STREAM), asked.filter());
    }

    /** The watched risks that an action works against, the worst first, at most a page. */
    public List<RiskRow> ofAction(UUID actionId, Moment moment) {
        return watched(new Asked(null, actionId, null, true), moment);
    }

    /** The watched risks of a plan, the worst first, at most a page. */
    public List<RiskRow> watched(UUID planId, Moment moment) {
        return watched(new Asked(planId, null, null, true), moment);
    }

    private List<RiskRow> watched(Asked asked, Moment moment) {
        return page(asked, Sort.descending("residualScore"), null, ReadModel.MAXIMUM_PAGE, moment).items().stream()
                .map(Versioned::row)
                .toList();
    }
}
