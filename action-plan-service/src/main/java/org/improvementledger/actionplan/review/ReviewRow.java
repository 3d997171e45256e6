package org.improvementledger.actionplan.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.chassis.web.NameBasedUuid;
import org.improvementledger.events.ReviewHeld;
import org.improvementledger.events.ReviewMissed;
import org.jspecify.annotations.Nullable;

/**
 * A review that was held or noticed as missed, or both.
 *
 * @param id derived from schedule and day
 * @param heldOn null while it was not held
 * @param note what came of it; null where nothing was said
 * @param heldBy opaque id of who recorded it as held; null while nobody did
 * @param missedOn the day the next one fell due, where it was missed by then; else null
 */
public record ReviewRow(
        @Key UUID id,
        @Indexed UUID scheduleId,
        LocalDate dueOn,
        @Nullable LocalDate heldOn,
        @Nullable String note,
        @Nullable String heldBy,
        @Nullable Instant heldRecordedAt,
        @Nullable LocalDate missedOn) {

    static UUID id(UUID scheduleId, LocalDate dueOn) {
        return NameBasedUuid.of("review", scheduleId.toString(), dueOn.toString());
    }

    static ReviewRow due(UUID scheduleId, LocalDate dueOn) {
        return new ReviewRow(id(scheduleId, dueOn), scheduleId, dueOn, null, null, null, null, null);
    }

    ReviewRow held(ReviewHeld event, String actor, Instant recordedAt) {
        return new ReviewRow(id, scheduleId, dueOn, event.heldOn(), event.note(), actor, recordedAt, missedOn);
    }

    ReviewRow missed(ReviewMissed event) {
        return new ReviewRow(id, scheduleId, dueOn, heldOn, note, heldBy, heldRecordedAt, event.missedOn());
    }
}
