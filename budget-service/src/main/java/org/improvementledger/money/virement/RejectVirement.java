package org.improvementledger.money.virement;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Leave the money where it is. Who does is in the command's metadata. */
public record RejectVirement(@TargetAggregateIdentifier UUID virementId, String reason) {}
