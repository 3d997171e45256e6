package org.improvementledger.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of spend should not have been there; it counts no longer and stays readable.
 *
 * @param spendId the line, derived from allocation and reference
 * @param netAmount what the line was, and is no longer
 * @param period the period that the reversal counts in, which is the line's own
 * @param commitmentReference the commitment that the line was spent against
 */
@EventType(name = "budget.spend-reversed")
public record SpendReversed(
        UUID spendId,
        UUID budgetId,
        UUID allocationId,
        Money netAmount,
        Period period,
        @Nullable String commitmentReference,
        String reason)
        implements SpendEvent {}
