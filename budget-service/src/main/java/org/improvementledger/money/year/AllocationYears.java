package org.improvementledger.money.year;

import java.util.UUID;
import org.improvementledger.events.FinancialYear;

/** The financial years that allocations belong to. */
interface AllocationYears {

    /** @throws org.improvementledger.chassis.eventstore.NotFoundException when there is no such allocation */
    FinancialYear yearOf(UUID allocationId);
}
