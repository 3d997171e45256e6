/** Allocations: money asked for out of a budget for a stated purpose, then approved or rejected. */
@NullMarked
package org.improvementledger.money.allocation;

import org.jspecify.annotations.NullMarked;
