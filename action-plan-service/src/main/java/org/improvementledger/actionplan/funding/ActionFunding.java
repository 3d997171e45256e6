package org.improvementledger.actionplan.funding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * The money for one action. It sums whole allocations; where other actions share one, the sums of several actions must not be
 * added up, so what is shared is told apart.
 *
 * @param approved the sum of the allocations approved, shared ones included
 * @param shared the part of it that other actions share
 * @param committed promised of these allocations and neither spent nor released
 * @param spent of these allocations, without what was reversed
 * @param forecast what those of them will come to that were forecast; absent where none was
 * @param withoutForecast how many of them nobody forecast
 * @param knownAt when the budget service recorded the last event taken into account
 * @param allocations in the order they were proposed
 */
public record ActionFunding(
        Money approved,
        Money shared,
        Money committed,
        Money spent,
        @Nullable Money forecast,
        int withoutForecast,
        Instant knownAt,
        List<FundedBy> allocations) {

    static ActionFunding of(List<FundedBy> allocations, Instant knownAt) {
        FundingSum sum = FundingSum.of(allocations);
        Money shared = allocations.stream()
                .filter(FundedBy::isApproved)
                .filter(FundedBy::isShared)
                .map(FundedBy::amount)
                .reduce(Money.ZERO, Money::plus);
        return new ActionFunding(
                sum.approved(),
                shared,
                sum.committed(),
                sum.spent(),
                sum.forecast(),
                sum.withoutForecast(),
                knownAt,
                List.copyOf(allocations));
    }

    @JsonIgnore
    public boolean isPartlyShared() {
        return shared.exceeds(Money.ZERO);
    }
}
