package org.improvementledger.money.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The postings of one event: each debit has its credit. A line of nothing is left out. */
final class JournalEntry {

    /** @param amount in pounds; above nothing a debit, below a credit */
    record Line(Account account, BigDecimal amount) {}

    private final String text;

    private final List<Line> lines = new ArrayList<>();

    /** @param text what happened, in words */
    JournalEntry(String text) {
        this.text = text;
    }

    /** An amount below nothing is a credit. */
    JournalEntry debit(Account account, BigDecimal amount) {
        if (amount.signum() != 0) {
            lines.add(new Line(account, amount));
        }
        return this;
    }

    /** An amount below nothing is a debit. */
    JournalEntry credit(Account account, BigDecimal amount) {
        return debit(account, amount.negate());
    }

    String text() {
        return text;
    }

    /** @throws IllegalStateException when the debits are not the credits */
    List<Line> balancedLines() {
        BigDecimal sum = lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() != 0) {
            throw new IllegalStateException("The entry is out of balance by " + sum + ": " + lines);
        }
        return List.copyOf(lines);
    }
}
