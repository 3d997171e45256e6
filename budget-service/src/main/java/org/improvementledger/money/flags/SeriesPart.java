package org.improvementledger.money.flags;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One of several proposals that may belong together.
 *
 * @param itemId the allocation or virement
 * @param on the day it was recorded, in England
 * @param amount in pounds
 * @param entry its proposal
 */
record SeriesPart(UUID itemId, LocalDate on, BigDecimal amount, FlagEntry entry) {

    SeriesPart withAmount(BigDecimal now) {
        return new SeriesPart(itemId, on, now, entry);
    }
}
