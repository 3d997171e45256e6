package org.improvementledger.money.allocation;

import java.util.UUID;
import org.improvementledger.chassis.projection.Filter;
import org.jspecify.annotations.Nullable;

/**
 * Which allocations are asked for; what is null matters not.
 *
 * @param actionId of an action that they fund
 * @param words in the title, purpose, cost centre or service area, whatever their case
 */
record AllocationFilter(
        @Nullable AllocationStatus status,
        @Nullable UUID budgetId,
        @Nullable UUID actionId,
        @Nullable String words) {

    Filter filter() {
        Filter filter = Filter.none();
        if (status != null) {
            filter = filter.equal("status", status);
        }
        if (budgetId != null) {
            filter = filter.equal("budgetId", budgetId);
        }
        if (actionId != null) {
            filter = filter.includes("actionIds", actionId);
        }
        if (words != null && !words.isBlank()) {
            filter = filter.containsText("words", words.strip());
        }
        return filter;
    }
}
