package org.improvementledger.actionplan.board;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.chassis.web.screening.Unscreened;
import org.improvementledger.events.PackFrozen;

/**
 * Freeze the pack that the board has before it.
 *
 * @param asOf the position of this service's events up to which it speaks
 * @param moneyAsOf that of the budget service's
 * @param page the page, whole
 */
public record FreezePack(
        @TargetAggregateIdentifier UUID meetingId,
        UUID packId,
        LocalDate frozenOn,
        long asOf,
        long moneyAsOf,

        @Unscreened("A page that the service made itself of what was screened before, and its hash")
        FrozenPage page) {

    PackFrozen done() {
        return new PackFrozen(meetingId, packId, frozenOn, asOf, moneyAsOf, page.sha256(), page.compressed());
    }
}
