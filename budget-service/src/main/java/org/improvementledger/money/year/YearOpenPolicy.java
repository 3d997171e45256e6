package org.improvementledger.money.year;

import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.FinancialYear;

/** A closed year takes nothing more but what is authorised line by line. */
final class YearOpenPolicy {

    static final String RULE = "year-closed";

    private YearOpenPolicy() {}

    /** @throws RuleRefusedException when it is closed */
    static void require(FinancialYear year, Books books) {
        if (books.areClosed()) {
            throw new RuleRefusedException(RULE, "The financial year " + year + " is closed.");
        }
    }
}
