/** Budgets: one service's money in one financial year, and the aggregate that guards it. */
@NullMarked
package org.improvementledger.money.budget;

import org.jspecify.annotations.NullMarked;
