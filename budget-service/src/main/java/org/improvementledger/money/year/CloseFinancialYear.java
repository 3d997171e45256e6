package org.improvementledger.money.year;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.FinancialYearClosed;

/**
 * Take no more postings in a financial year.
 *
 * @param closedOn the day it is closed
 */
public record CloseFinancialYear(
        @TargetAggregateIdentifier UUID yearId, FinancialYear financialYear, LocalDate closedOn, String reason) {

    public CloseFinancialYear(FinancialYear financialYear, LocalDate closedOn, String reason) {
        this(YearNames.id(financialYear), financialYear, closedOn, reason);
    }

    FinancialYearClosed done() {
        return new FinancialYearClosed(yearId, financialYear, closedOn, reason);
    }
}
