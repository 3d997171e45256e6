package org.improvementledger.money.commitment;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Say that what is still open of a commitment will not be spent. */
public record ReleaseCommitment(@TargetAggregateIdentifier UUID commitmentId, String reason) {}
