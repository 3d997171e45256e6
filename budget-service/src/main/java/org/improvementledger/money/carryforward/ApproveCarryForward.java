package org.improvementledger.money.carryforward;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.chassis.web.screening.Unscreened;
import org.improvementledger.events.Decision;

/** Take the money into the next year. Who does, and in which capacity, is in the command's metadata. */
public record ApproveCarryForward(
        @TargetAggregateIdentifier UUID carryForwardId,

        @Unscreened(
                value = "Numbers that others give their minutes and notices",
                parts = {"reference", "noticeReference"})
        Decision decision) {}
