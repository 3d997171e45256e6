package org.improvementledger.money.monitoring;

import java.math.BigDecimal;
import java.util.UUID;
import org.improvementledger.chassis.projection.Appended;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;

/**
 * A movement of a budget or an allocation, to drill down to.
 *
 * @param id of place and entry
 * @param placeId the budget or allocation
 * @param amount in pounds; below nothing where money went
 * @param words what it was
 * @param position of its entry
 */
@Appended
record MovementRow(@Key String id, @Indexed UUID placeId, int period, BigDecimal amount, String words, long position) {

    static MovementRow of(UUID placeId, int period, BigDecimal amount, String words, long position) {
        return new MovementRow(placeId + " " + position, placeId, period, amount, words, position);
    }
}
