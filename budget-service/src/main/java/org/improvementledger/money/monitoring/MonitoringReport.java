package org.improvementledger.money.monitoring;

import java.util.List;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.Period;

/**
 * A budget monitoring report.
 *
 * @param lines budgets of a year, or allocations of a budget
 * @param total of a year's budgets; or the budget itself, which may have more than is allocated
 */
public record MonitoringReport(
        FinancialYear year, Period period, List<MonitoringLine> lines, MonitoringLine total, Profile profile) {

    /** Its part of a file's name, such as {@code 2019-20-P7}. */
    String fileName() {
        return year.label().replace('/', '-') + "-" + period;
    }
}
