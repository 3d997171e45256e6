package org.improvementledger.money.allocation;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.chassis.web.screening.Unscreened;
import org.improvementledger.events.Decision;

/** Give the money that was asked for. Who does, and in which capacity, is in the command's metadata. */
public record ApproveAllocation(
        @TargetAggregateIdentifier UUID budgetId,
        UUID allocationId,

        @Unscreened(
                value = "Numbers that others give their minutes and notices",
                parts = {"reference", "noticeReference"})
        Decision decision) {}
