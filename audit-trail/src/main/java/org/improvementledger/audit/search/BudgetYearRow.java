package org.improvementledger.audit.search;

import java.util.UUID;
import org.improvementledger.chassis.projection.Key;

/**
 * The year of a budget, by which what is recorded of it is late or in time.
 *
 * @param financialYear such as {@code 2018/19}
 */
record BudgetYearRow(@Key UUID budgetId, String financialYear) {}
