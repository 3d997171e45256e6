package org.improvementledger.money.spend;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Say that a line of spend should not have been there. */
public record ReverseSpend(@TargetAggregateIdentifier UUID spendId, String reason) {}
