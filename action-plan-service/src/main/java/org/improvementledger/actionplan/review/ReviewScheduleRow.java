package org.improvementledger.actionplan.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.ReviewScheduleEnded;
import org.improvementledger.events.ReviewScheduleSet;
import org.jspecify.annotations.Nullable;

/**
 * A review schedule as it stands.
 *
 * @param responsible the office or staff id that holds the reviews
 * @param rule a recurrence rule of RFC 5545
 * @param endedOn the last day on which a review can fall due; null while there is none
 * @param endReason null while it is not ended
 * @param version the aggregate's, raised by each review held or missed too
 */
public record ReviewScheduleRow(
        @Key UUID id,
        String title,
        String responsible,
        String rule,
        LocalDate startsOn,
        int toleranceDays,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        Instant setAt,
        long version) {

    static ReviewScheduleRow set(ReviewScheduleSet event, Instant recordedAt, long version) {
        return new ReviewScheduleRow(
                event.scheduleId(),
                event.title(),
                event.responsible(),
                event.rule(),
                event.startsOn(),
                event.toleranceDays(),
                null,
                null,
                recordedAt,
                version);
    }

    ReviewScheduleRow ended(ReviewScheduleEnded event, long at) {
        return new ReviewScheduleRow(
                id, title, responsible, rule, startsOn, toleranceDays, event.endedOn(), event.reason(), setAt, at);
    }

    ReviewScheduleRow at(long newVersion) {
        return new ReviewScheduleRow(
                id, title, responsible, rule, startsOn, toleranceDays, endedOn, endReason, setAt, newVersion);
    }

    DueReviews dueReviews() {
        return new DueReviews(new RecurrenceRule(rule, startsOn), endedOn);
    }
}
