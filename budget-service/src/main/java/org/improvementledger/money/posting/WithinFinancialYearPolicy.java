package org.improvementledger.money.posting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.FinancialYear;

/** What is posted to a budget belongs to its financial year, 1 April to 31 March, both included. */
public final class WithinFinancialYearPolicy {

    public static final String RULE = "outside-financial-year";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private WithinFinancialYearPolicy() {}

    /**
     * @param field the field with the day
     * @throws RuleRefusedException when the day is before or after the year
     */
    public static void require(FinancialYear year, LocalDate day, String field) {
        if (day.isBefore(year.firstDay()) || day.isAfter(year.lastDay())) {
            throw new RuleRefusedException(
                    RULE,
                    "The budget is of the financial year " + year + ", and " + DAY.format(day)
                            + " is not in it. Give a day from " + DAY.format(year.firstDay()) + " to "
                            + DAY.format(year.lastDay()) + ".",
                    field);
        }
    }
}
