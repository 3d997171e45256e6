package org.improvementledger.actionplan.overview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.improvementledger.actionplan.board.MeetingRow;
import org.improvementledger.actionplan.board.Meetings;
import org.improvementledger.actionplan.board.PackRow;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Moments;
import org.springframework.stereotype.Component;

/**
 * What a board knew when it last met: the pack it had before it, and where none was frozen all that was recorded by the entry of
 * the meeting, told as of the day it met.
 */
@Component
public class LastBoard {

    private final Meetings meetings;
    private final Moments moments;

    LastBoard(Meetings meetings, Moments moments) {
        this.meetings = meetings;
        this.moments = moments;
    }

    /**
     * @param moment what was known at the meeting
     * @param day as of which that is told
     */
    public record Seen(MeetingRow meeting, Moment moment, LocalDate day) {}

    /**
     * The last meeting over a plan that was held before a day, and what it knew.
     *
     * @param moment what of that is known by now
     */
    public Optional<Seen> before(UUID planId, LocalDate day, Moment moment) {
        return meetings.lastHeldBefore(planId, day, moment).map(meeting -> seen(meeting, moment));
    }

    /** What a meeting that was held knew: of several packs the last before it was entered, for later ones it did not see. */
    public Seen seen(MeetingRow meeting, Moment moment) {
        long heldAt = meetings.heldAt(meeting.id(), moment);
        return meetings.packs(meeting.id(), moment).stream()
                .filter(pack -> pack.asOf() <= heldAt)
                .max(Comparator.comparingLong(PackRow::asOf))
                .map(pack -> new Seen(meeting, momentOf(pack), pack.frozenOn()))
                .orElseGet(() ->
                        new Seen(meeting, Days.on(meeting.day(), moments.of(Long.toString(heldAt))), meeting.day()));
    }

    /** What was known when a pack was frozen, told as of its day. */
    public Moment momentOf(PackRow pack) {
        Moment own = moments.of(Long.toString(pack.asOf()));
        return Days.on(
                pack.frozenOn(),
                new Moment(own.asked(), own.at(), Map.of("action-plan", pack.asOf(), "budget", pack.moneyAsOf())));
    }
}
