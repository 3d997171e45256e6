/** Budget monitoring: what budgets and allocations were, are, cost so far and are forecast to come to, period by period. */
@NullMarked
package org.improvementledger.money.monitoring;

import org.jspecify.annotations.NullMarked;
