package org.improvementledger.money.allocation;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What an allocation shows of the budget it takes from. Amounts are in pounds.
 *
 * @param amount as it is now
 * @param version of the budget, which its allocations share: they are decided about one after another
 */
public record FundingBudget(
        UUID id,
        String financialYear,
        String service,
        BigDecimal amount,
        BigDecimal allocated,
        BigDecimal unallocated,
        BigDecimal awaitingApproval,
        long version) {

    /** As people call it: "Children's services 2018/19". */
    public String name() {
        return service + " " + financialYear;
    }
}
