/** Carry-forwards: what one year leaves unallocated, taken into the next. */
@NullMarked
package org.improvementledger.money.carryforward;

import org.jspecify.annotations.NullMarked;
