package org.improvementledger.money.year;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.AdjustmentAuthorised;

/**
 * One posting that a closed year still takes.
 *
 * @param financialYear such as {@code 2018/19}
 * @param reference of the line that may be posted or reversed
 * @param amount the most it may be, in pounds
 * @param authorisedBy opaque id of who did
 */
public record AdjustmentRow(
        @Key UUID id,
        @Indexed String financialYear,
        UUID allocationId,
        String reference,
        BigDecimal amount,
        String reason,
        String authorisedBy,
        Instant authorisedAt) {

    public static AdjustmentRow authorised(AdjustmentAuthorised event, String actor, Instant recordedAt) {
        return new AdjustmentRow(
                event.adjustmentId(),
                event.financialYear().label(),
                event.allocationId(),
                event.reference(),
                event.amount().amount(),
                event.reason(),
                actor,
                recordedAt);
    }
}
