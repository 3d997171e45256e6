package org.improvementledger.actionplan.board;

import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.BoardDecided;

/**
 * Record what the board decided.
 *
 * @param actionIds the actions that it concerns; may be none
 */
public record RecordBoardDecision(
        @TargetAggregateIdentifier UUID meetingId, UUID decisionId, String text, List<UUID> actionIds) {

    public RecordBoardDecision {
        actionIds = List.copyOf(actionIds);
    }

    BoardDecided done() {
        return new BoardDecided(meetingId, decisionId, text, actionIds);
    }
}
