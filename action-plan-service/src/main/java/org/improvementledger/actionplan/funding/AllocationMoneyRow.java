package org.improvementledger.actionplan.funding;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.jspecify.annotations.Nullable;

/**
 * What was spent and promised of an allocation, in pounds: a narrow row beside the wide one, for it changes with every line of
 * spend.
 *
 * @param spent without what was reversed
 * @param committed promised and neither spent nor released
 * @param forecast what it will come to by the end of its year, as last forecast; null where nobody forecast it
 * @param recordedAt when the budget service recorded the last change of these
 * @param position of that event in the budget service's history
 */
public record AllocationMoneyRow(
        @Key UUID allocationId,
        BigDecimal spent,
        BigDecimal committed,
        @Nullable BigDecimal forecast,
        Instant recordedAt,
        long position) {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    static AllocationMoneyRow none(UUID allocationId, PublishedEvent event) {
        return new AllocationMoneyRow(allocationId, NOTHING, NOTHING, null, event.recordedAt(), event.position());
    }

    AllocationMoneyRow spent(BigDecimal change, PublishedEvent event) {
        return new AllocationMoneyRow(
                allocationId, spent.add(change), committed, forecast, event.recordedAt(), event.position());
    }

    AllocationMoneyRow committed(BigDecimal change, PublishedEvent event) {
        return new AllocationMoneyRow(
                allocationId, spent, committed.add(change), forecast, event.recordedAt(), event.position());
    }

    /** A later forecast takes the place of the former. */
    AllocationMoneyRow forecast(BigDecimal outturn, PublishedEvent event) {
        return new AllocationMoneyRow(allocationId, spent, committed, outturn, event.recordedAt(), event.position());
    }
}
