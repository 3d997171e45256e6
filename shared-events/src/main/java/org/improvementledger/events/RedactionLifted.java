package org.improvementledger.events;

import java.util.UUID;

/**
 * A line of the return is published whole after all.
 *
 * @param returnId the return, derived from year and quarter
 */
@EventType(name = "budget.redaction-lifted")
public record RedactionLifted(UUID returnId, FinancialYear financialYear, int quarter, UUID spendId, String reason)
        implements TransparencyReturnEvent {}
