package org.improvementledger.money.spendimport;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.money.posting.FundingAllocation;
import org.improvementledger.money.posting.FundingAllocations;
import org.jspecify.annotations.Nullable;

/** Asks about each allocation once, for the length of one transaction: what was answered behind the year's gate holds for as long. */
final class RememberedAllocations implements FundingAllocations {

    private final FundingAllocations asked;

    private final Map<UUID, FinancialYear> years = new HashMap<>();

    private final Map<UUID, FundingAllocation> found = new HashMap<>();

    private final Map<UUID, NotFoundException> missing = new HashMap<>();

    RememberedAllocations(FundingAllocations asked) {
        this.asked = asked;
    }

    @Override
    public FinancialYear financialYearOf(UUID allocationId) {
        @Nullable NotFoundException unknown = missing.get(allocationId);
        if (unknown != null) {
            throw unknown;
        }
        try {
            return years.computeIfAbsent(allocationId, asked::financialYearOf);
        } catch (NotFoundException now) {
            missing.put(allocationId, now);
            throw now;
        }
    }

    @Override
    public FundingAllocation find(UUID allocationId) {
        return found.computeIfAbsent(allocationId, asked::find);
    }
}
