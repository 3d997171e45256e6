package org.improvementledger.money.allocation;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Refuse the money that was asked for. Who does is in the command's metadata. */
public record RejectAllocation(@TargetAggregateIdentifier UUID budgetId, UUID allocationId, String reason) {}
