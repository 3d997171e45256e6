package org.improvementledger.actionplan.funding;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.events.Capacity;
import org.jspecify.annotations.Nullable;

/**
 * An allocation as one of its actions sees it.
 *
 * @param id action and allocation
 * @param amount in pounds: of the whole allocation, however many actions share it
 * @param decidedOn the day it was approved; null unless it was
 * @param capacity the capacity in which it was approved; null unless it was
 * @param sharedWith how many other actions the same money is for
 * @param recordedAt when the budget service recorded what is said here
 * @param position of that event in the budget service's history
 */
public record FundingRow(
        @Key String id,
        @Indexed UUID actionId,
        UUID allocationId,
        String title,
        BigDecimal amount,
        FundingStatus status,
        @Nullable LocalDate decidedOn,
        @Nullable Capacity capacity,
        int sharedWith,
        Instant recordedAt,
        long position) {

    static FundingRow of(UUID actionId, AllocationRow allocation, PublishedEvent event) {
        return new FundingRow(
                idOf(actionId, allocation.id()),
                actionId,
                allocation.id(),
                allocation.title(),
                allocation.amount(),
                allocation.status(),
                allocation.decidedOn(),
                allocation.capacity(),
                allocation.actionIds().size() - 1,
                event.recordedAt(),
                event.position());
    }

    static String idOf(UUID actionId, UUID allocationId) {
        return actionId + "/" + allocationId;
    }

    public boolean isApproved() {
        return status == FundingStatus.APPROVED;
    }
}
