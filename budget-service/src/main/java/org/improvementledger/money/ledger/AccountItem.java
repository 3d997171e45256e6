package org.improvementledger.money.ledger;

import java.util.UUID;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * An account as it goes out.
 *
 * @param financialYear such as {@code 2018/19}
 * @param balance debits less credits: below nothing where the account is in credit
 * @param entries how many lines it has
 */
record AccountItem(
        String code,
        AccountKind kind,
        String name,
        String financialYear,
        @Nullable UUID budgetId,
        @Nullable UUID allocationId,
        Money debits,
        Money credits,
        Money balance,
        int entries) {

    static AccountItem of(AccountRow row) {
        return new AccountItem(
                row.code(),
                row.kind(),
                row.name(),
                row.financialYear(),
                row.budgetId(),
                row.allocationId(),
                Money.of(row.debits()),
                Money.of(row.credits()),
                Money.of(row.balance()),
                row.entries());
    }
}
