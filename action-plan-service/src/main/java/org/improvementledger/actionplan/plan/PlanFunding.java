package org.improvementledger.actionplan.plan;

import java.util.List;
import java.util.UUID;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * The money for a plan. An allocation that is for several actions counts once for the plan and once for each priority that has
 * one of them, so the priorities' sums may come to more than the plan's.
 *
 * @param plan of all its actions
 * @param priorities in the order they were added; last, without an id, what is for actions that belong to none
 */
public record PlanFunding(Sum plan, List<OfPriority> priorities) {

    /**
     * What is approved, and what became of it.
     *
     * @param committed promised and neither spent nor released
     * @param spent without what was reversed
     * @param forecast what those allocations will come to that were forecast; absent where none was
     * @param withoutForecast how many allocations nobody forecast
     * @param allocations how many are approved
     * @param shared how many of them are for several actions
     */
    public record Sum(
            Money approved,
            Money committed,
            Money spent,
            @Nullable Money forecast,
            int withoutForecast,
            int allocations,
            int shared) {}

    /** @param priorityId absent for the actions that belong to none */
    public record OfPriority(@Nullable UUID priorityId, String title, Sum funding) {}
}
