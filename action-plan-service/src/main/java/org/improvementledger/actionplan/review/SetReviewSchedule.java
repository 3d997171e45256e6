package org.improvementledger.actionplan.review;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.ReviewScheduleSet;

/**
 * Have something reviewed again and again.
 *
 * @param responsible the office or staff id that holds the reviews, never a name
 * @param rule when, as a recurrence rule of RFC 5545
 * @param startsOn the first day the rule gives
 * @param toleranceDays how many days after it is due a review still counts as on time
 */
public record SetReviewSchedule(
        @TargetAggregateIdentifier UUID scheduleId,
        String title,
        String responsible,
        String rule,
        LocalDate startsOn,
        int toleranceDays) {

    ReviewScheduleSet done() {
        return new ReviewScheduleSet(scheduleId, title, responsible, rule, startsOn, toleranceDays);
    }
}
