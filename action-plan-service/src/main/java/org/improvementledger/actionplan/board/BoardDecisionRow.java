package org.improvementledger.actionplan.board;

import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.BoardDecided;

/** What the board decided at a meeting. */
public record BoardDecisionRow(
        @Key UUID id,
        @Indexed UUID meetingId,
        String text,
        @Indexed List<UUID> actionIds) {

    static BoardDecisionRow decided(BoardDecided event) {
        return new BoardDecisionRow(event.decisionId(), event.meetingId(), event.text(), event.actionIds());
    }
}
