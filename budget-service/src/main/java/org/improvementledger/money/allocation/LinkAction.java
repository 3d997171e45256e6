package org.improvementledger.money.allocation;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Let an allocation fund one more improvement action.
 *
 * @param actionId the improvement action, of the plan service
 */
public record LinkAction(@TargetAggregateIdentifier UUID budgetId, UUID allocationId, UUID actionId) {}
