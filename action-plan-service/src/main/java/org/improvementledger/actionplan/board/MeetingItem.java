package org.improvementledger.actionplan.board;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.events.Attendance;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it goes out.
 *
 * @param firstMeetsOn the day it was first arranged for
 * @param actions what somebody is to do after it
 * @param packs without their pages
 */
record MeetingItem(
        UUID id,
        UUID planId,
        String title,
        MeetingStatus status,
        LocalDate meetsOn,
        LocalDate firstMeetsOn,
        @Nullable LocalDate heldOn,
        @Nullable String cancelledBecause,
        List<Attendance> attendance,
        List<PaperRow> papers,
        List<AgreedRatingRow> ratings,
        List<BoardDecisionRow> decisions,
        List<MeetingActionRow> actions,
        List<PackItem> packs,
        long version) {

    static MeetingItem of(MeetingRow row, Meetings meetings, Moment moment) {
        return new MeetingItem(
                row.id(),
                row.planId(),
                row.title(),
                row.status(),
                row.meetsOn(),
                row.firstMeetsOn(),
                row.heldOn(),
                row.cancelledBecause(),
                row.attendance(),
                meetings.papers(row.id(), moment),
                meetings.ratings(row.id(), moment),
                meetings.decisions(row.id(), moment),
                meetings.actions(row.id(), moment),
                meetings.packs(row.id(), moment).stream().map(PackItem::of).toList(),
                row.version());
    }
}
