package org.improvementledger.events;

import java.util.UUID;

/** A milestone that was logged as reached or waived is open again. */
@EventType(name = "action-plan.milestone-reopened")
public record MilestoneReopened(UUID actionId, UUID milestoneId, String reason) implements ActionEvent {}
