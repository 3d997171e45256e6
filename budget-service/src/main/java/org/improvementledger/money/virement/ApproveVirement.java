package org.improvementledger.money.virement;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.chassis.web.screening.Unscreened;
import org.improvementledger.events.Decision;

/** Move the money. Who does, and in which capacity, is in the command's metadata. */
public record ApproveVirement(
        @TargetAggregateIdentifier UUID virementId,

        @Unscreened(
                value = "Numbers that others give their minutes and notices",
                parts = {"reference", "noticeReference"})
        Decision decision) {}
