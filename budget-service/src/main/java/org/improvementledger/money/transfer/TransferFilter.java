package org.improvementledger.money.transfer;

import java.util.UUID;
import org.improvementledger.chassis.projection.Filter;
import org.jspecify.annotations.Nullable;

/**
 * Which transfers of a kind are asked for; what is null matters not.
 *
 * @param financialYear such as {@code 2018/19}: the one it comes out of
 * @param budgetId of the budget it comes out of
 * @param words in the reason, whatever their case
 */
public record TransferFilter(
        TransferKind kind,
        @Nullable TransferStatus status,
        @Nullable String financialYear,
        @Nullable UUID budgetId,
        @Nullable String words) {

    public static TransferFilter of(TransferKind kind) {
        return new TransferFilter(kind, null, null, null, null);
    }

    Filter filter() {
        Filter filter = Filter.none().equal("kind", kind);
        if (status != null) {
            filter = filter.equal("status", status);
        }
        if (financialYear != null && !financialYear.isBlank()) {
            filter = filter.equal("financialYear", financialYear.strip());
        }
        if (budgetId != null) {
            filter = filter.equal("fromBudgetId", budgetId);
        }
        if (words != null && !words.isBlank()) {
            filter = filter.containsText("words", words.strip());
        }
        return filter;
    }
}
