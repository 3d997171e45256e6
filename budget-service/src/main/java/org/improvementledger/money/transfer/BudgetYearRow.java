package org.improvementledger.money.transfer;

import java.util.UUID;
import org.improvementledger.chassis.projection.Key;

/**
 * The financial year of a budget, so that a transfer knows its own.
 *
 * @param id of the budget
 * @param financialYear such as {@code 2018/19}
 */
public record BudgetYearRow(@Key UUID id, String financialYear) {}
