package org.improvementledger.actionplan.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A frozen pack as it goes out, without its page.
 *
 * @param asOf the position of this service's events up to which it speaks
 * @param moneyAsOf that of the budget service's
 * @param sha256 of the page, in hexadecimal
 * @param frozenBy opaque id of who froze it
 */
public record PackItem(
        UUID id,
        UUID meetingId,
        LocalDate frozenOn,
        long asOf,
        long moneyAsOf,
        String sha256,
        String frozenBy,
        Instant frozenAt) {

    public static PackItem of(PackRow row) {
        return new PackItem(
                row.id(),
                row.meetingId(),
                row.frozenOn(),
                row.asOf(),
                row.moneyAsOf(),
                row.sha256(),
                row.frozenBy(),
                row.frozenAt());
    }
}
