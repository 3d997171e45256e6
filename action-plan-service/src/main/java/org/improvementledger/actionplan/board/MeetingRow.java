package org.improvementledger.actionplan.board;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.Attendance;
import org.improvementledger.events.MeetingArranged;
import org.improvementledger.events.MeetingCancelled;
import org.improvementledger.events.MeetingHeld;
import org.improvementledger.events.MeetingRearranged;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it stands.
 *
 * @param firstMeetsOn the day it was first arranged for
 * @param heldOn null while it has not been held
 * @param cancelledBecause null unless it was cancelled
 * @param version the aggregate's
 */
public record MeetingRow(
        @Key UUID id,
        @Indexed UUID planId,
        String title,
        LocalDate meetsOn,
        LocalDate firstMeetsOn,
        @Nullable LocalDate heldOn,
        List<Attendance> attendance,
        @Nullable String cancelledBecause,
        long version) {

    static MeetingRow arranged(MeetingArranged event, long version) {
        return new MeetingRow(
                event.meetingId(),
                event.planId(),
                event.title(),
                event.meetsOn(),
                event.meetsOn(),
                null,
                List.of(),
                null,
                version);
    }

    MeetingRow rearranged(MeetingRearranged event, long at) {
        return with(event.meetsOn(), heldOn, attendance, cancelledBecause, at);
    }

    MeetingRow cancelled(MeetingCancelled event, long at) {
        return with(meetsOn, heldOn, attendance, event.reason(), at);
    }

    MeetingRow held(MeetingHeld event, long at) {
        return with(meetsOn, event.heldOn(), event.attendance(), cancelledBecause, at);
    }

    MeetingRow at(long newVersion) {
        return with(meetsOn, heldOn, attendance, cancelledBecause, newVersion);
    }

    public MeetingStatus status() {
        if (cancelledBecause != null) {
            return MeetingStatus.CANCELLED;
        }
        return heldOn == null ? MeetingStatus.ARRANGED : MeetingStatus.HELD;
    }

    /** The day the board met, or is to meet. */
    public LocalDate day() {
        return heldOn == null ? meetsOn : heldOn;
    }

    private MeetingRow with(
            LocalDate nowMeetsOn,
            @Nullable LocalDate nowHeldOn,
            List<Attendance> nowAttendance,
            @Nullable String nowCancelled,
            long at) {
        return new MeetingRow(id, planId, title, nowMeetsOn, firstMeetsOn, nowHeldOn, nowAttendance, nowCancelled, at);
    }
}
