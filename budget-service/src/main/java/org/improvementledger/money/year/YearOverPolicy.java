package org.improvementledger.money.year;

import java.time.LocalDate;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.FinancialYear;

/** A year is closed on its last day at the earliest. */
final class YearOverPolicy {

    static final String RULE = "year-not-over";

    private YearOverPolicy() {}

    /** @throws RuleRefusedException when the year is not at its end on that day */
    static void require(FinancialYear year, LocalDate closedOn) {
        if (closedOn.isBefore(year.lastDay())) {
            throw new RuleRefusedException(
                    RULE,
                    "The financial year " + year + " runs to 31 March "
                            + year.lastDay().getYear() + " and cannot be closed before.",
                    "closedOn");
        }
    }
}
