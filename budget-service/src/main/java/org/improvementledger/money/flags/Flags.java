package org.improvementledger.money.flags;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.projection.InvalidCursorException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.web.Items;
import org.improvementledger.chassis.web.reading.Lists;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The flags that were up at a moment: those that the money's events raised, then those that join money with the plan. */
@Component
class Flags {

    static final String STREAM = "budget";

    /** Begins a cursor among the flags that join money with the plan; the last one's id follows. */
    private static final String AMONG_PLAN = "plan-";

    private final ReadModel<FlagRow> rows;

    private final PlanFlags planFlags;

    Flags(ReadModels readModels, PlanFlags planFlags) {
        this.rows = readModels.of(FlagRow.class);
        this.planFlags = planFlags;
    }

    /**
     * @param cursor {@code next} of the page before; null at the beginning
     * @param limit 1 to {@link ReadModel#MAXIMUM_PAGE}
     */
    Items<FlagRow> page(FlagFilter filter, Sort sort, @Nullable String cursor, int limit, Moment moment) {
        if (cursor != null && cursor.startsWith(AMONG_PLAN)) {
            return withPlan(List.of(), cursor, filter, limit, moment);
        }
        Items<FlagRow> page = filter.rule() != null && filter.rule().needsThePlan()
                ? new Items<>(List.of(), null)
                : Lists.items(rows.page(moment.position(STREAM), filter.filter(), sort, Lists.cursor(cursor), limit));
        return page.next() == null ? withPlan(page.items(), AMONG_PLAN, filter, limit, moment) : page;
    }

    /** How many there are in all pages. */
    long count(FlagFilter filter, Moment moment) {
        return rows.count(moment.position(STREAM), filter.filter())
                + ofPlan(filter, moment).size();
    }

    private Items<FlagRow> withPlan(List<FlagRow> before, String cursor, FlagFilter filter, int limit, Moment moment) {
        List<FlagRow> all = ofPlan(filter, moment);
        int from = after(cursor, all);
        int to = Math.min(all.size(), from + limit - before.size());
        List<FlagRow> items = new ArrayList<>(before);
        items.addAll(all.subList(from, to));
        String last = to == from ? cursor : AMONG_PLAN + all.get(to - 1).id();
        return new Items<>(items, to == all.size() ? null : last);
    }

    private List<FlagRow> ofPlan(FlagFilter filter, Moment moment) {
        return filter.mayNeedThePlan()
                ? planFlags.at(moment).stream().filter(filter::accepts).toList()
                : List.of();
    }

    /** Where the flag stood that the page before ended with; from the beginning where it is down since. */
    private static int after(String cursor, List<FlagRow> all) {
        if (cursor.equals(AMONG_PLAN)) {
            return 0;
        }
        try {
            UUID last = UUID.fromString(cursor.substring(AMONG_PLAN.length()));
            return 1 + all.stream().map(FlagRow::id).toList().indexOf(last);
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidCursorException("The cursor is not one that was given out.", unreadable);
        }
    }
}
