package org.improvementledger.actionplan.overview;

import java.util.List;
import java.util.UUID;
import org.improvementledger.actionplan.funding.FundingSum;
import org.improvementledger.actionplan.plan.PriorityRow;
import org.jspecify.annotations.Nullable;

/**
 * A priority of a plan with its actions, or those of none.
 *
 * @param priority null for the actions that belong to none
 * @param funding the money of its actions, each allocation counted once
 */
public record PriorityLine(
        @Nullable PriorityRow priority, List<ActionLine> actions, RatingCounts ratings, FundingSum funding) {

    /** What stands in the place of a priority where actions belong to none. */
    public static final String NONE = "Without a priority";

    static PriorityLine of(@Nullable PriorityRow priority, List<ActionLine> actions) {
        return new PriorityLine(
                priority,
                List.copyOf(actions),
                RatingCounts.of(actions),
                FundingSum.of(actions.stream()
                        .flatMap(action -> action.funding().allocations().stream())
                        .toList()));
    }

    public String title() {
        return priority == null ? NONE : priority.title();
    }

    /** As a filter names it. */
    public String key() {
        return priority == null ? "none" : priority.id().toString();
    }

    public @Nullable UUID id() {
        return priority == null ? null : priority.id();
    }

    public long late() {
        return actions.stream().filter(ActionLine::isOverdue).count();
    }

    public long unevidenced() {
        return actions.stream().filter(ActionLine::isUnevidenced).count();
    }
}
