package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Nothing more is posted to the year, but for adjustments that are authorised one by one.
 *
 * @param yearId the financial year, derived from its label
 * @param closedOn the day it was closed; the event's effective date
 */
@EventType(name = "budget.financial-year-closed")
public record FinancialYearClosed(UUID yearId, FinancialYear financialYear, LocalDate closedOn, String reason)
        implements FinancialYearEvent {

    @Override
    public LocalDate effectiveDate() {
        return closedOn;
    }
}
