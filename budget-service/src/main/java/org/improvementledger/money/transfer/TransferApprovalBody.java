package org.improvementledger.money.transfer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.improvementledger.events.Capacity;
import org.improvementledger.money.decision.DecisionBody;

/**
 * The approval of a transfer as it comes in.
 *
 * @param capacity the capacity in which it is given, one that the approver holds
 */
public record TransferApprovalBody(
        @NotNull Capacity capacity, @NotNull @Valid DecisionBody decision) {}
