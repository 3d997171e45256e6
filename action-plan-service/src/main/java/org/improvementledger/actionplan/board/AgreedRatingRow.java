package org.improvementledger.actionplan.board;

import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.chassis.web.NameBasedUuid;
import org.improvementledger.events.Rating;
import org.improvementledger.events.RatingAgreed;
import org.jspecify.annotations.Nullable;

/**
 * How the board rated an action at a meeting.
 *
 * @param id derived from meeting and action: a later word of the same meeting replaces the former
 */
public record AgreedRatingRow(
        @Key UUID id,
        @Indexed UUID meetingId,
        @Indexed UUID actionId,
        Rating rating,
        @Nullable String note) {

    static AgreedRatingRow agreed(RatingAgreed event) {
        return new AgreedRatingRow(
                NameBasedUuid.of(
                        "agreed-rating",
                        event.meetingId().toString(),
                        event.actionId().toString()),
                event.meetingId(),
                event.actionId(),
                event.rating(),
                event.note());
    }
}
