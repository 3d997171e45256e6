package org.improvementledger.actionplan.board;

import java.time.Instant;
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
 * @param changedAt when the last of what happened to it was recorded
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
        Instant changedAt,
        long version) {

    static MeetingRow arranged(MeetingArranged event, Instant recordedAt, long version) {
        return new MeetingRow(
                event.meetingId(),
                event.planId(),
                event.title(),
                event.meetsOn(),
                event.meetsOn(),
                null,
                List.of(),
                null,
                recordedAt,
                version);
    }

    MeetingRow rearranged(MeetingRearranged event, Instant recordedAt, long at) {
        return with(event.meetsOn(), heldOn, attendance, cancelledBecause, recordedAt, at);
    }

    MeetingRow cancelled(MeetingCancelled event, Instant recordedAt, long at) {
        return with(meetsOn, heldOn, attendance, event.reason(), recordedAt, at);
    }

    MeetingRow held(MeetingHeld event, Instant recordedAt, long at) {
        return with(meetsOn, event.heldOn(), event.attendance(), cancelledBecause, recordedAt, at);
    }

    MeetingRow at(Instant recordedAt, long newVersion) {
        return with(meetsOn, heldOn, attendance, cancelledBecause, recordedAt, newVersion);
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
            Instant recordedAt,
            long at) {
        return new MeetingRow(
                id, planId, title, nowMeetsOn, firstMeetsOn, nowHeldOn, nowAttendance, nowCancelled, recordedAt, at);
    }
}
