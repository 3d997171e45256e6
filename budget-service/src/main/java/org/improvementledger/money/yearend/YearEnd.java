package org.improvementledger.money.yearend;

import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.web.page.form.Subject;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.money.year.YearNames;
import org.improvementledger.money.year.YearRow;
import org.improvementledger.money.year.Years;

/** The year that a page is about. */
final class YearEnd {

    private YearEnd() {}

    /** @throws NotFoundException when the address names no year */
    static FinancialYear year(String path) {
        FinancialYear year = YearNames.ofPath(path);
        if (year == null) {
            throw new NotFoundException("A financial year is addressed like 2018-19, not " + path + ".");
        }
        return year;
    }

    /** Whether whoever fills the form in is the one who may end a year, as the aggregate will say too. */
    static boolean isForTheChiefFinanceOfficer(Subject subject) {
        return subject.actor().holds(Capacity.CHIEF_FINANCE_OFFICER.code());
    }

    /** @throws NotFoundException when the address names no year that there is a budget for */
    static YearRow row(String path, Years years, Moment moment) {
        FinancialYear year = year(path);
        return years.find(year, moment)
                .orElseThrow(() -> new NotFoundException("There is no budget for the financial year " + year + "."));
    }
}
