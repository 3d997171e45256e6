package org.improvementledger.actionplan.funding;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * The money of several allocations, each counted once however many actions it is for. Only what is approved counts.
 *
 * @param approved as it is now: corrected, less what was released, with what virements brought and took
 * @param committed promised and neither spent nor released
 * @param spent without what was reversed
 * @param forecast what those will come to that were forecast; absent where none was
 * @param withoutForecast how many of the allocations nobody forecast
 * @param allocations how many are approved
 * @param shared how many of them are for several actions
 */
public record FundingSum(
        Money approved,
        Money committed,
        Money spent,
        @Nullable Money forecast,
        int withoutForecast,
        int allocations,
        int shared) {

    public static final FundingSum NONE = new FundingSum(Money.ZERO, Money.ZERO, Money.ZERO, null, 0, 0, 0);

    /** @param allocations the same one may be among them several times, once for each of its actions */
    public static FundingSum of(Collection<FundedBy> allocations) {
        Map<UUID, FundedBy> once = new LinkedHashMap<>();
        allocations.stream().filter(FundedBy::isApproved).forEach(allocation -> once.put(allocation.id(), allocation));
        return once.values().stream().reduce(NONE, FundingSum::plus, (one, other) -> one);
    }

    private FundingSum plus(FundedBy allocation) {
        Money outturn = allocation.forecast();
        return new FundingSum(
                approved.plus(allocation.amount()),
                committed.plus(allocation.committed()),
                spent.plus(allocation.spent()),
                outturn == null ? forecast : forecast == null ? outturn : forecast.plus(outturn),
                outturn == null ? withoutForecast + 1 : withoutForecast,
                allocations + 1,
                allocation.isShared() ? shared + 1 : shared);
    }

    /** In pounds what is approved and neither spent nor promised; below zero where more is. */
    public BigDecimal left() {
        return approved.amount().subtract(spent.amount()).subtract(committed.amount());
    }
}
