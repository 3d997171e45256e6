package org.improvementledger.money.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.projection.Appended;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;

/**
 * One line of an account. Amounts are in pounds.
 *
 * @param id the event's position and the line's number in its entry, such as {@code 4711-2}
 * @param account the account's code
 * @param eventId the event behind it
 * @param type the event's type, such as {@code budget.spend-recorded}
 * @param effectiveOn the event's effective date; where it has none, the day it was recorded
 * @param text what happened, in words
 * @param debit nothing where the line is a credit
 * @param credit nothing where the line is a debit
 * @param balance of the account after the line, debits less credits
 */
@Appended
public record PostingRow(
        @Key String id,
        @Indexed String account,
        UUID eventId,
        String type,
        LocalDate effectiveOn,
        Instant recordedAt,
        String text,
        BigDecimal debit,
        BigDecimal credit,
        BigDecimal balance) {}
