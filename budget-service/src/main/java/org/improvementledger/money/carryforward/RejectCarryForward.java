package org.improvementledger.money.carryforward;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Leave the money in the year that ends. Who does is in the command's metadata. */
public record RejectCarryForward(@TargetAggregateIdentifier UUID carryForwardId, String reason) {}
