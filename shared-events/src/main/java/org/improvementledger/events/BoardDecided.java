package org.improvementledger.events;

import java.util.List;
import java.util.UUID;

/**
 * The board decided something.
 *
 * @param decisionId the decision, which begins with this event
 * @param actionIds the actions that it concerns
 */
@EventType(name = "action-plan.board-decided")
public record BoardDecided(UUID meetingId, UUID decisionId, String text, List<UUID> actionIds) implements MeetingEvent {

    public BoardDecided {
        actionIds = List.copyOf(actionIds);
    }

    @Override
    public List<UUID> introduces() {
        return List.of(decisionId);
    }
}
