package org.improvementledger.actionplan.board;

import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.PaperTabled;
import org.jspecify.annotations.Nullable;

/**
 * A paper that was laid before a meeting.
 *
 * @param link null where it was handed out
 */
public record PaperRow(
        @Key UUID id,
        @Indexed UUID meetingId,
        String title,
        @Nullable String link) {

    static PaperRow tabled(PaperTabled event) {
        return new PaperRow(event.paperId(), event.meetingId(), event.title(), event.link());
    }
}
