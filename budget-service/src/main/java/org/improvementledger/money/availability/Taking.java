package org.improvementledger.money.availability;

import java.util.Optional;
import java.util.UUID;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.CarryForwardApproved;
import org.improvementledger.events.DomainEvent;
import org.improvementledger.events.Money;
import org.improvementledger.events.VirementApproved;
import org.jspecify.annotations.Nullable;

/**
 * An approval that takes money from somewhere.
 *
 * @param item what was approved
 * @param budgetId whose money it was
 * @param allocationId the allocation that gave it; null where it came out of what was not allocated
 */
record Taking(UUID item, UUID budgetId, @Nullable UUID allocationId, Money amount) {

    static Optional<Taking> of(DomainEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case AllocationApproved e -> new Taking(e.allocationId(), e.budgetId(), null, e.amount());
                    case VirementApproved e ->
                        new Taking(e.virementId(), e.from().budgetId(), e.from().allocationId(), e.amount());
                    case CarryForwardApproved e -> new Taking(e.carryForwardId(), e.fromBudgetId(), null, e.amount());
                    default -> null;
                });
    }
}
