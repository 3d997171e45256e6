package org.improvementledger.events;

import java.util.UUID;

/** What happened to a schedule of reviews. */
public sealed interface ReviewScheduleEvent extends ActionPlanEvent
        permits ReviewScheduleSet, ReviewHeld, ReviewMissed, ReviewScheduleEnded {
    UUID scheduleId();

    @Override
    default UUID aggregateId() {
        return scheduleId();
    }
}
