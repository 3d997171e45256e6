package org.improvementledger.events;

import java.util.UUID;

/**
 * What is still open of a commitment will not be spent.
 *
 * @param commitmentId the commitment, derived from allocation and reference
 */
@EventType(name = "budget.commitment-released")
public record CommitmentReleased(UUID commitmentId, UUID budgetId, UUID allocationId, String reason)
        implements CommitmentEvent {}
