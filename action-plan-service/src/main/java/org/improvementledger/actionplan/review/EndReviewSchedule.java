package org.improvementledger.actionplan.review;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.ReviewScheduleEnded;

/**
 * Let no more reviews fall due.
 *
 * @param endedOn the last day on which one can; it may be still to come
 */
public record EndReviewSchedule(@TargetAggregateIdentifier UUID scheduleId, LocalDate endedOn, String reason) {

    ReviewScheduleEnded done() {
        return new ReviewScheduleEnded(scheduleId, endedOn, reason);
    }
}
