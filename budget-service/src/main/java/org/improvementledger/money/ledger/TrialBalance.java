package org.improvementledger.money.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up every account. Whoever adds up must come to nothing: what is debited somewhere is credited elsewhere. */
final class TrialBalance {

    /**
     * A sum over accounts, in pounds.
     *
     * @param debits all that was ever debited
     * @param credits all that was ever credited
     */
    record Sum(long accounts, BigDecimal debits, BigDecimal credits) {

        static final Sum NONE = new Sum(0, AccountRow.NOTHING, AccountRow.NOTHING);

        Sum plus(AccountRow account) {
            return new Sum(accounts + 1, debits.add(account.debits()), credits.add(account.credits()));
        }

        public BigDecimal balance() {
            return debits.subtract(credits);
        }
    }

    /** The accounts of one kind in one year. */
    record Group(String financialYear, AccountKind kind, Sum sum) {}

    private final Map<String, Group> groups = new TreeMap<>(Comparator.reverseOrder());

    private Sum total = Sum.NONE;

    void add(AccountRow account) {
        total = total.plus(account);
        groups.merge(
                account.financialYear() + (9 - account.kind().ordinal()),
                new Group(account.financialYear(), account.kind(), Sum.NONE.plus(account)),
                (before, one) -> new Group(
                        before.financialYear(), before.kind(), before.sum().plus(account)));
    }

    Sum total() {
        return total;
    }

    boolean isBalanced() {
        return total.balance().signum() == 0;
    }

    /** The latest year first, in it from funding to what was spent. */
    List<Group> groups() {
        return new ArrayList<>(groups.values());
    }
}
