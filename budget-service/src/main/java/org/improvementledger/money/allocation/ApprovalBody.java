package org.improvementledger.money.allocation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.improvementledger.events.Capacity;
import org.improvementledger.money.decision.DecisionBody;

/**
 * An approval as it comes in.
 *
 * @param capacity the capacity in which it is given, one that the approver holds
 */
record ApprovalBody(
        @NotNull Capacity capacity, @NotNull @Valid DecisionBody decision) {}
