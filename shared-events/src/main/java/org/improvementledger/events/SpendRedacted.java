package org.improvementledger.events;

import java.util.UUID;

/**
 * A line of the return is published without its beneficiary.
 *
 * @param returnId the return, derived from year and quarter
 * @param redaction on what ground, as it is published
 */
@EventType(name = "budget.spend-redacted")
public record SpendRedacted(
        UUID returnId, FinancialYear financialYear, int quarter, UUID spendId, Redaction redaction, String reason)
        implements TransparencyReturnEvent {}
