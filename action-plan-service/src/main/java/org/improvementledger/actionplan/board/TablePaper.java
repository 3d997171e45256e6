package org.improvementledger.actionplan.board;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.PaperTabled;
import org.jspecify.annotations.Nullable;

/**
 * Lay a paper before a meeting.
 *
 * @param link where it is; null where it is handed out
 */
public record TablePaper(
        @TargetAggregateIdentifier UUID meetingId,
        UUID paperId,
        String title,
        @Nullable String link) {

    PaperTabled done() {
        return new PaperTabled(meetingId, paperId, title, link);
    }
}
