package org.improvementledger.actionplan.funding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.improvementledger.events.Money;

/**
 * The money for one action. What is approved sums whole allocations; where other actions share one, the sums of several
 * actions must not be added up, so what is shared is told apart.
 *
 * @param approved the sum of the allocations approved, shared ones included
 * @param shared the part of it that other actions share
 * @param knownAt when the budget service recorded the last event taken into account
 * @param allocations in the order they were proposed
 */
public record ActionFunding(Money approved, Money shared, Instant knownAt, List<FundedBy> allocations) {

    static ActionFunding of(List<FundedBy> allocations, Instant knownAt) {
        Money approved = Money.ZERO;
        Money shared = Money.ZERO;
        for (FundedBy allocation : allocations) {
            if (allocation.isApproved()) {
                approved = approved.plus(allocation.amount());
                shared = allocation.isShared() ? shared.plus(allocation.amount()) : shared;
            }
        }
        return new ActionFunding(approved, shared, knownAt, List.copyOf(allocations));
    }

    @JsonIgnore
    public boolean isPartlyShared() {
        return shared.exceeds(Money.ZERO);
    }
}
