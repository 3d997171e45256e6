package org.improvementledger.actionplan.board;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting in a list. */
record MeetingSummary(
        UUID id,
        UUID planId,
        String title,
        MeetingStatus status,
        LocalDate meetsOn,
        @Nullable LocalDate heldOn,
        long version) {

    static MeetingSummary of(MeetingRow row) {
        return new MeetingSummary(
                row.id(), row.planId(), row.title(), row.status(), row.meetsOn(), row.heldOn(), row.version());
    }
}
