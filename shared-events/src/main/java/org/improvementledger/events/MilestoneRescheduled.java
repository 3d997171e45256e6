package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A milestone is due on another day. Its first day stays its baseline.
 *
 * @param dueOn the day by which it is to be reached
 * @param approver the office or staff id that approved it, never a name
 */
@EventType(name = "action-plan.milestone-rescheduled")
public record MilestoneRescheduled(UUID actionId, UUID milestoneId, LocalDate dueOn, String reason, String approver)
        implements ActionEvent {}
