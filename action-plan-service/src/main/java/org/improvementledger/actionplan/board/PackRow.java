package org.improvementledger.actionplan.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.PackFrozen;

/**
 * A pack as it was frozen.
 *
 * @param asOf the position of this service's events up to which it speaks
 * @param moneyAsOf that of the budget service's
 * @param sha256 of the page, in hexadecimal
 * @param page compressed, as the event has it
 */
public record PackRow(
        @Key UUID id,
        @Indexed UUID meetingId,
        LocalDate frozenOn,
        long asOf,
        long moneyAsOf,
        String sha256,
        String page,
        String frozenBy,
        Instant frozenAt) {

    static PackRow frozen(PackFrozen event, String actor, Instant at) {
        return new PackRow(
                event.packId(),
                event.meetingId(),
                event.frozenOn(),
                event.asOf(),
                event.moneyAsOf(),
                event.sha256(),
                event.page(),
                actor,
                at);
    }

    public FrozenPage frozen() {
        return new FrozenPage(sha256, page);
    }
}
