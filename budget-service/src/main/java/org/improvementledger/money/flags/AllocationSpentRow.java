package org.improvementledger.money.flags;

import java.math.BigDecimal;
import java.util.UUID;
import org.improvementledger.chassis.projection.Key;
import org.jspecify.annotations.Nullable;

/**
 * What was spent on an allocation: a narrow row, for it changes with every line of spend.
 *
 * @param actual in pounds, reversals taken off
 * @param overspentBy the entry with which it came to exceed what is approved; null while it does not
 */
record AllocationSpentRow(
        @Key UUID id, BigDecimal actual, @Nullable FlagEntry overspentBy) {

    static AllocationSpentRow none(UUID allocationId) {
        return new AllocationSpentRow(allocationId, BigDecimal.ZERO.setScale(2), null);
    }

    AllocationSpentRow plus(BigDecimal change) {
        return new AllocationSpentRow(id, actual.add(change), overspentBy);
    }

    AllocationSpentRow overspent(@Nullable FlagEntry entry) {
        return new AllocationSpentRow(id, actual, entry);
    }
}
