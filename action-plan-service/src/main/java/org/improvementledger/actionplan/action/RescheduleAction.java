package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Give an action other dates. Its first dates stay its baseline.
 *
 * @param startOn null where it stays
 * @param approver the office or staff id that approved it, never a name
 */
public record RescheduleAction(
        @TargetAggregateIdentifier UUID actionId,
        @Nullable LocalDate startOn,
        LocalDate dueOn,
        String reason,
        String approver) {}
