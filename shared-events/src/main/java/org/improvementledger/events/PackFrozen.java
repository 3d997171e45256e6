package org.improvementledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The pack that the board had before it was frozen as it was, and stays so.
 *
 * @param packId the pack, which begins with this event
 * @param frozenOn the day it was frozen; the event's effective date
 * @param asOf the position of this service's events up to which it speaks
 * @param moneyAsOf the position of the budget service's events up to which it speaks
 * @param sha256 of the page, in hexadecimal
 * @param page the page as the board had it: HTML in UTF-8, compressed with gzip, in Base64
 */
@EventType(name = "action-plan.pack-frozen")
public record PackFrozen(
        UUID meetingId, UUID packId, LocalDate frozenOn, long asOf, long moneyAsOf, String sha256, String page)
        implements MeetingEvent {

    @Override
    public LocalDate effectiveDate() {
        return frozenOn;
    }

    @Override
    public List<UUID> introduces() {
        return List.of(packId);
    }
}
