package org.improvementledger.money.transparency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.Redaction;
import org.improvementledger.events.SpendRecorded;
import org.jspecify.annotations.Nullable;

/**
 * A line of spend over the threshold, as its quarter's return has it. Amounts are in pounds.
 *
 * @param id the line of spend
 * @param beneficiary the supplier, also where it is redacted: readers of this row may see it, readers of the return may not
 * @param amount net of recoverable VAT
 * @param irrecoverableVat null where it is not known
 * @param redaction null where the line is published whole
 * @param redactionBy opaque id of whoever redacted it last, or lifted its redaction; null where nobody did
 * @param reversed whether it has left the return
 * @param changed the position at which it last changed
 */
public record ReturnLineRow(
        @Key UUID id,
        @Indexed UUID returnId,
        UUID allocationId,
        String reference,
        LocalDate incurredOn,
        String department,
        String beneficiary,
        String summary,
        BigDecimal amount,
        @Nullable BigDecimal irrecoverableVat,
        String merchantCategory,
        @Nullable Redaction redaction,
        @Nullable String redactionReason,
        @Nullable String redactionBy,
        boolean reversed,
        long changed) {

    static ReturnLineRow recorded(SpendRecorded spend, UUID returnId, String department, long position) {
        return new ReturnLineRow(
                spend.spendId(),
                returnId,
                spend.allocationId(),
                spend.reference(),
                spend.incurredOn(),
                department,
                spend.supplier(),
                spend.summary(),
                spend.netAmount().amount(),
                spend.irrecoverableVat() == null
                        ? null
                        : spend.irrecoverableVat().amount(),
                spend.merchantCategory(),
                null,
                null,
                null,
                false,
                position);
    }

    ReturnLineRow gone(long position) {
        return with(redaction, redactionReason, redactionBy, true, position);
    }

    /** Redacted, or with nulls whole again. */
    ReturnLineRow redacted(@Nullable Redaction ground, @Nullable String reason, String by, long position) {
        return with(ground, reason, by, reversed, position);
    }

    /** As it is published: who was paid, or on what ground that is not said. */
    public String publishedBeneficiary() {
        return redaction == null ? beneficiary : ReturnFile.text(redaction);
    }

    private ReturnLineRow with(
            @Nullable Redaction ground,
            @Nullable String reason,
            @Nullable String by,
            boolean nowReversed,
            long position) {
        return new ReturnLineRow(
                id,
                returnId,
                allocationId,
                reference,
                incurredOn,
                department,
                beneficiary,
                summary,
                amount,
                irrecoverableVat,
                merchantCategory,
                ground,
                reason,
                by,
                nowReversed,
                position);
    }
}
