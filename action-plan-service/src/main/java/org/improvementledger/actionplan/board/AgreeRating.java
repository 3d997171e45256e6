package org.improvementledger.actionplan.board;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.Rating;
import org.improvementledger.events.RatingAgreed;
import org.jspecify.annotations.Nullable;

/** Record how the board rates an action. */
public record AgreeRating(
        @TargetAggregateIdentifier UUID meetingId,
        UUID actionId,
        Rating rating,
        @Nullable String note) {

    RatingAgreed done() {
        return new RatingAgreed(meetingId, actionId, rating, note);
    }
}
