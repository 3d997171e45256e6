package org.improvementledger.actionplan.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.events.PlanAgreed;
import org.improvementledger.events.PlanSubmitted;
import org.jspecify.annotations.Nullable;

/**
 * A version of a plan that the board agreed. What it says is the plan and its actions as they were known at its position.
 *
 * @param id the plan's id and the version's number, with a slash between them
 * @param number counts the versions from 1
 * @param position of the agreement in the history
 * @param meetingId the meeting that agreed it; null where none is named
 * @param note what the board said
 * @param submissions where it was sent
 */
public record PlanVersionRow(
        @Key String id,
        @Indexed UUID planId,
        int number,
        long position,
        LocalDate agreedOn,
        @Nullable UUID meetingId,
        @Nullable String note,
        Instant recordedAt,
        List<Submission> submissions) {

    /** That a version was sent. */
    public record Submission(LocalDate submittedOn, String recipient) {}

    static PlanVersionRow agreed(PlanAgreed agreed, PublishedEvent event) {
        return new PlanVersionRow(
                id(agreed.planId(), agreed.version()),
                agreed.planId(),
                agreed.version(),
                event.position(),
                agreed.agreedOn(),
                agreed.meetingId(),
                agreed.note(),
                event.recordedAt(),
                List.of());
    }

    PlanVersionRow with(PlanSubmitted event) {
        return new PlanVersionRow(
                id,
                planId,
                number,
                position,
                agreedOn,
                meetingId,
                note,
                recordedAt,
                Stream.concat(submissions.stream(), Stream.of(new Submission(event.submittedOn(), event.recipient())))
                        .toList());
    }

    static String id(UUID planId, int number) {
        return planId + "/" + number;
    }
}
