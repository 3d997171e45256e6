package org.improvementledger.money.allocation;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Take a proposal back before anybody decides about it. Who does is in the command's metadata. */
public record WithdrawAllocation(@TargetAggregateIdentifier UUID budgetId, UUID allocationId, String reason) {}
