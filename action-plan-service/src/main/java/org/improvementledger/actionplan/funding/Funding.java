package org.improvementledger.actionplan.funding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Filter;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.projection.Timeline;
import org.improvementledger.chassis.projection.Versioned;
import org.springframework.stereotype.Component;

/** The money for actions as it was known at a moment. */
@Component
public class Funding {

    private static final String STREAM = "budget";

    private final ReadModel<FundingRow> rows;
    private final ReadModel<AllocationMoneyRow> money;
    private final Timeline timeline;

    Funding(ReadModels readModels, Timeline timeline) {
        rows = readModels.of(FundingRow.class);
        money = readModels.of(AllocationMoneyRow.class);
        this.timeline = timeline;
    }

    public ActionFunding of(UUID actionId, Moment moment) {
        return of(List.of(actionId), moment).get(actionId);
    }

    /** The money for each of these actions; for one without any, nothing. */
    public Map<UUID, ActionFunding> of(Collection<UUID> actionIds, Moment moment) {
        Map<UUID, List<FundedBy>> allocations = new HashMap<>();
        Filter ofThese = Filter.none().in("actionId", actionIds);
        Cursor cursor = null;
        do {
            Page<FundingRow> page = rows.page(moment.position(STREAM), ofThese, cursor, ReadModel.MAXIMUM_PAGE);
            Map<UUID, AllocationMoneyRow> spent = spent(page);
            for (Versioned<FundingRow> version : page.items()) {
                FundingRow row = version.row();
                allocations
                        .computeIfAbsent(row.actionId(), action -> new ArrayList<>())
                        .add(FundedBy.of(row, spent.get(row.allocationId())));
            }
            cursor = page.next();
        } while (cursor != null);
        Instant knownAt = knownAt(moment);
        Map<UUID, ActionFunding> funding = new HashMap<>();
        for (UUID action : actionIds) {
            funding.put(action, ActionFunding.of(allocations.getOrDefault(action, List.of()), knownAt));
        }
        return funding;
    }

    /** What was spent and promised of a page's allocations, as of the page. */
    private Map<UUID, AllocationMoneyRow> spent(Page<FundingRow> page) {
        Map<UUID, AllocationMoneyRow> spent = new HashMap<>();
        List<UUID> ids = page.items().stream()
                .map(version -> version.row().allocationId())
                .distinct()
                .toList();
        money.findAll(ids, page.asOf()).forEach(found -> spent.put(found.row().allocationId(), found.row()));
        return spent;
    }

    /** The position of the last event of the budget service that is known here. */
    public long lastApplied() {
        return rows.lastApplied();
    }

    /** When the last event of the budget service was recorded that is taken into account: what came later is not known here yet. */
    private Instant knownAt(Moment moment) {
        long last = Math.min(moment.position(STREAM), rows.lastApplied());
        Instant recordedAt = last < 0 ? null : timeline.recordedAt(STREAM, last);
        return recordedAt == null ? moment.at() : recordedAt;
    }
}
