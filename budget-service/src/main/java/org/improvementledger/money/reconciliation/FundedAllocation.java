package org.improvementledger.money.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * An approved allocation, as it is held against the plan. Amounts are in pounds.
 *
 * @param approved what is approved for it now
 * @param actual what was spent on it
 * @param approvedAt position of the entry that approved it, in the money's own stream
 */
public record FundedAllocation(
        UUID id,
        String financialYear,
        String title,
        BigDecimal approved,
        BigDecimal actual,
        List<UUID> actionIds,
        long approvedAt) {

    /** What may still be spent; less than nothing where it is overspent. */
    public BigDecimal open() {
        return approved.subtract(actual);
    }
}
