package org.improvementledger.money.ledger;

import java.util.List;
import org.improvementledger.events.Money;

/**
 * The trial balance as it goes out.
 *
 * @param position of the last event in it; -1 before the first
 * @param balanced whether the debits are the credits, which they always are
 */
record TrialBalanceItem(long position, boolean balanced, Totals totals, List<AccountItem> accounts) {

    /** @param balance debits less credits: nothing */
    record Totals(long accounts, Money debits, Money credits, Money balance) {

        static Totals of(TrialBalance.Sum sum) {
            return new Totals(sum.accounts(), Money.of(sum.debits()), Money.of(sum.credits()), Money.of(sum.balance()));
        }
    }
}
