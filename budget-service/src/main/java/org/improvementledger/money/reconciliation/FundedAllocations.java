package org.improvementledger.money.reconciliation;

import java.util.List;
import org.improvementledger.chassis.projection.Moment;

/** The approved allocations that have money, as known at a moment. */
public interface FundedAllocations {

    List<FundedAllocation> all(Moment moment);
}
