package org.improvementledger.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The board agreed how an action is rated.
 *
 * @param note what it said
 */
@EventType(name = "action-plan.rating-agreed")
public record RatingAgreed(
        UUID meetingId,
        UUID actionId,
        Rating rating,
        @Nullable String note) implements MeetingEvent {}
