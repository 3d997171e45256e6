package org.improvementledger.money.allocation;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Let an allocation fund an improvement action no longer.
 *
 * @param actionId the improvement action, of the plan service
 */
public record UnlinkAction(@TargetAggregateIdentifier UUID budgetId, UUID allocationId, UUID actionId, String reason) {}
