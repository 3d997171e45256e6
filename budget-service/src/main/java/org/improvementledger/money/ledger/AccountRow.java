package org.improvementledger.money.ledger;

import java.math.BigDecimal;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.jspecify.annotations.Nullable;

/**
 * An account and what was posted to it. Amounts are in pounds.
 *
 * @param debits all that was ever debited
 * @param credits all that was ever credited
 * @param balance debits less credits
 * @param entries how many lines it has
 */
public record AccountRow(
        @Key String code,
        AccountKind kind,
        String name,
        @Indexed String financialYear,
        @Indexed @Nullable UUID budgetId,
        @Indexed @Nullable UUID allocationId,
        BigDecimal debits,
        BigDecimal credits,
        BigDecimal balance,
        int entries) {

    static final BigDecimal NOTHING = new BigDecimal("0.00");

    static AccountRow opened(Account account) {
        return new AccountRow(
                account.code(),
                account.kind(),
                account.name(),
                account.financialYear(),
                account.budgetId(),
                account.allocationId(),
                NOTHING,
                NOTHING,
                NOTHING,
                0);
    }

    /** After one more line, with one of the two amounts at nothing. */
    AccountRow posted(BigDecimal debit, BigDecimal credit) {
        BigDecimal allDebits = debits.add(debit);
        BigDecimal allCredits = credits.add(credit);
        return new AccountRow(
                code,
                kind,
                name,
                financialYear,
                budgetId,
                allocationId,
                allDebits,
                allCredits,
                allDebits.subtract(allCredits),
                entries + 1);
    }

    AccountRow named(String corrected) {
        return new AccountRow(
                code, kind, corrected, financialYear, budgetId, allocationId, debits, credits, balance, entries);
    }
}
