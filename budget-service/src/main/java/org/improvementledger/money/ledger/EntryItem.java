package org.improvementledger.money.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.events.Money;

/**
 * A line of an account as it goes out.
 *
 * @param position of the event behind it
 * @param auditEntry where the audit trail tells of that event
 * @param effectiveOn the event's effective date; where it has none, the day it was recorded
 * @param debit nothing where the line is a credit
 * @param credit nothing where the line is a debit
 * @param balance of the account after the line, debits less credits
 */
record EntryItem(
        String id,
        long position,
        UUID eventId,
        String type,
        String auditEntry,
        LocalDate effectiveOn,
        Instant recordedAt,
        String text,
        Money debit,
        Money credit,
        Money balance) {

    static EntryItem of(PostingRow row) {
        long position = position(row);
        return new EntryItem(
                row.id(),
                position,
                row.eventId(),
                row.type(),
                "/api/audit/entries/budget/" + position,
                row.effectiveOn(),
                row.recordedAt(),
                row.text(),
                Money.of(row.debit()),
                Money.of(row.credit()),
                Money.of(row.balance()));
    }

    static long position(PostingRow row) {
        return Long.parseLong(row.id().substring(0, row.id().indexOf('-')));
    }
}
