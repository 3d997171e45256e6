package org.improvementledger.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper was laid before the board.
 *
 * @param paperId the paper, which begins with this event
 * @param link where it is
 */
@EventType(name = "action-plan.paper-tabled")
public record PaperTabled(
        UUID meetingId,
        UUID paperId,
        String title,
        @Nullable String link) implements MeetingEvent {

    @Override
    public List<UUID> introduces() {
        return List.of(paperId);
    }
}
