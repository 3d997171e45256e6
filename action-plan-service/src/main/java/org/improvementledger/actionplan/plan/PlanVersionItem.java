package org.improvementledger.actionplan.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a plan that the board agreed, as it goes out.
 *
 * @param number counts the versions from 1
 * @param knownAt the position of the agreement: ask for the plan and its actions as known then to read the version
 * @param meetingId the meeting that agreed it; absent where none is named
 * @param note what the board said
 * @param submissions where it was sent
 */
record PlanVersionItem(
        UUID planId,
        int number,
        long knownAt,
        LocalDate agreedOn,
        @Nullable UUID meetingId,
        @Nullable String note,
        Instant recordedAt,
        List<PlanVersionRow.Submission> submissions) {

    static PlanVersionItem of(PlanVersionRow row) {
        return new PlanVersionItem(
                row.planId(),
                row.number(),
                row.position(),
                row.agreedOn(),
                row.meetingId(),
                row.note(),
                row.recordedAt(),
                row.submissions());
    }
}
