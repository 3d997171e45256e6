package org.improvementledger.events;

import java.util.UUID;

/**
 * The return was published as it was then, and stays so; what changes later is shown in a correction.
 *
 * @param returnId the return, derived from year and quarter
 * @param asOf the position up to which it speaks
 * @param sha256 of the CSV as published, in hexadecimal
 */
@EventType(name = "budget.return-frozen")
public record ReturnFrozen(
        UUID returnId, FinancialYear financialYear, int quarter, long asOf, int lines, Money total, String sha256)
        implements TransparencyReturnEvent {}
