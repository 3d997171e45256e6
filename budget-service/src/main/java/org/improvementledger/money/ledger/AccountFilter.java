package org.improvementledger.money.ledger;

import java.util.UUID;
import org.improvementledger.chassis.projection.Filter;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts are asked for; what is null matters not.
 *
 * @param financialYear such as {@code 2018/19}
 * @param words in the account's name, whatever their case
 */
record AccountFilter(
        @Nullable AccountKind kind,
        @Nullable String financialYear,
        @Nullable UUID budgetId,
        @Nullable UUID allocationId,
        @Nullable String words) {

    static final AccountFilter ALL = new AccountFilter(null, null, null, null, null);

    Filter filter() {
        Filter filter = Filter.none();
        if (kind != null) {
            filter = filter.equal("kind", kind);
        }
        if (financialYear != null && !financialYear.isBlank()) {
            filter = filter.equal("financialYear", financialYear.strip());
        }
        if (budgetId != null) {
            filter = filter.equal("budgetId", budgetId);
        }
        if (allocationId != null) {
            filter = filter.equal("allocationId", allocationId);
        }
        if (words != null && !words.isBlank()) {
            filter = filter.containsText("name", words.strip());
        }
        return filter;
    }
}
