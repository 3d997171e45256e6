package org.improvementledger.actionplan.review;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.ReviewHeld;
import org.jspecify.annotations.Nullable;

/**
 * Record that a review was held.
 *
 * @param dueOn the day it was due, which tells which review it is
 * @param note what came of it
 * @param askedOn the day, in London, on which this is asked: nothing is held after it
 */
public record HoldReview(
        @TargetAggregateIdentifier UUID scheduleId,
        LocalDate dueOn,
        LocalDate heldOn,
        @Nullable String note,
        LocalDate askedOn) {

    ReviewHeld done() {
        return new ReviewHeld(scheduleId, dueOn, heldOn, note);
    }
}
