package org.improvementledger.money.ledger;

import java.util.UUID;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.FundingSource;
import org.jspecify.annotations.Nullable;

/**
 * An account of the chart of accounts, which nobody keeps by hand: there is one for each source and year, one for each budget, and
 * three for each approved allocation.
 *
 * @param code such as {@code funding:reserve:2018-19} or {@code spent:e5f6a7b8-…}; fit for an address
 * @param name as people call it
 * @param financialYear such as {@code 2018/19}
 * @param budgetId absent for funding
 * @param allocationId absent for funding and for what is not allocated
 */
public record Account(
        String code,
        AccountKind kind,
        String name,
        String financialYear,
        @Nullable UUID budgetId,
        @Nullable UUID allocationId) {

    static Account funding(FundingSource source, String financialYear) {
        FinancialYear year = FinancialYear.of(financialYear);
        return new Account(
                AccountKind.FUNDING.code() + ":" + source.code() + ":"
                        + year.label().replace('/', '-'),
                AccountKind.FUNDING,
                name(source) + " " + year.label(),
                year.label(),
                null,
                null);
    }

    static Account unallocated(PlaceRow budget) {
        return new Account(
                code(AccountKind.UNALLOCATED, budget.id()),
                AccountKind.UNALLOCATED,
                budget.name(),
                budget.financialYear(),
                budget.id(),
                null);
    }

    /** @param kind available, committed or spent */
    static Account of(AccountKind kind, PlaceRow allocation) {
        return new Account(
                code(kind, allocation.id()),
                kind,
                allocation.name(),
                allocation.financialYear(),
                allocation.budgetId(),
                allocation.id());
    }

    static String code(AccountKind kind, UUID place) {
        return kind.code() + ":" + place;
    }

    private static String name(FundingSource source) {
        return switch (source) {
            case COUNCIL_TAX -> "Council tax";
            case GENERAL_GRANT -> "General grant";
            case RING_FENCED_GRANT -> "Ring-fenced grant";
            case RESERVE -> "Reserve";
            case CONTINGENCY -> "Contingency";
            case UNDERSPEND -> "Underspend";
        };
    }
}
