package org.improvementledger.events;

import java.util.UUID;

/** What happened to a meeting of the board. */
public sealed interface MeetingEvent extends ActionPlanEvent
        permits MeetingArranged,
                MeetingRearranged,
                MeetingCancelled,
                MeetingHeld,
                PaperTabled,
                RatingAgreed,
                BoardDecided,
                MeetingActionRaised,
                MeetingActionDone,
                PackFrozen {
    UUID meetingId();

    @Override
    default UUID aggregateId() {
        return meetingId();
    }
}
