package org.improvementledger.money.posting;

import java.util.UUID;
import org.improvementledger.events.FinancialYear;

/**
 * What a posting asks of its allocation.
 *
 * @param budgetId the budget it takes from
 * @param financialYear the budget's
 * @param approved whether the money was given
 * @param budgetClosed whether nothing more may be posted to the budget
 */
public record FundingAllocation(
        UUID id, UUID budgetId, FinancialYear financialYear, boolean approved, boolean budgetClosed) {}
