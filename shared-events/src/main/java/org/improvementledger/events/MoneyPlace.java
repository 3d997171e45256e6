package org.improvementledger.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where money stands: in an allocation, or in what a budget has not allocated.
 *
 * @param allocationId absent for what is not allocated
 */
public record MoneyPlace(UUID budgetId, @Nullable UUID allocationId) {}
