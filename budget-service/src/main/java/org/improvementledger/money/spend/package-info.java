/** Spend: each line of money that went out, from which allocation, to whom and what for; and its reversal. */
@NullMarked
package org.improvementledger.money.spend;

import org.jspecify.annotations.NullMarked;
