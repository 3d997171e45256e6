package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something is to be reviewed again and again.
 *
 * @param responsible the office or staff id that holds it, never a name
 * @param rule when, as a recurrence rule of RFC 5545
 * @param startsOn the first day the rule gives; the event's effective date
 * @param toleranceDays how many days after it is due a review still counts as on time
 */
@EventType(name = "action-plan.review-schedule-set")
public record ReviewScheduleSet(
        UUID scheduleId, String title, String responsible, String rule, LocalDate startsOn, int toleranceDays)
        implements ReviewScheduleEvent {

    @Override
    public LocalDate effectiveDate() {
        return startsOn;
    }
}
