package org.improvementledger.money.posting;

import java.util.UUID;
import org.improvementledger.events.FinancialYear;

/** The allocations that are posted to, by their facts and not by a read model. */
public interface FundingAllocations {

    /**
     * The year of the allocation's budget, which never changes: so it can be asked before the year's gate is passed.
     *
     * @throws org.improvementledger.chassis.eventstore.NotFoundException when there is no such allocation
     */
    FinancialYear financialYearOf(UUID allocationId);

    /**
     * The allocation as it stands. Whoever closes a budget shuts its year's gate, so ask after passing it.
     *
     * @throws org.improvementledger.chassis.eventstore.NotFoundException when there is no such allocation
     */
    FundingAllocation find(UUID allocationId);
}
