package org.improvementledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A step of an action, with the date it is due by. */
@EventType(name = "action-plan.milestone-added")
public record MilestoneAdded(UUID actionId, UUID milestoneId, String title, LocalDate dueOn) implements ActionEvent {

    @Override
    public List<UUID> introduces() {
        return List.of(milestoneId);
    }
}
