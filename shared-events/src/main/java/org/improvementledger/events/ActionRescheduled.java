package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An action has other dates. Its first dates stay its baseline.
 *
 * @param dueOn the day by which it is to be done
 * @param approver the office or staff id that approved it, never a name
 */
@EventType(name = "action-plan.action-rescheduled")
public record ActionRescheduled(UUID actionId, LocalDate startOn, LocalDate dueOn, String reason, String approver)
        implements ActionEvent {}
