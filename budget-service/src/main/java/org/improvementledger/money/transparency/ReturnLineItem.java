package org.improvementledger.money.transparency;

import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.events.Money;
import org.improvementledger.events.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * A line of a return as it goes out.
 *
 * @param beneficiary as published: the ground where it is redacted
 * @param irrecoverableVat absent where it is not known
 * @param redaction absent where the line is published whole
 */
record ReturnLineItem(
        UUID spendId,
        LocalDate incurredOn,
        String department,
        String beneficiary,
        String summary,
        Money amount,
        @Nullable Money irrecoverableVat,
        String merchantCategory,
        @Nullable Redaction redaction) {

    static ReturnLineItem of(ReturnLineRow row) {
        return new ReturnLineItem(
                row.id(),
                row.incurredOn(),
                row.department(),
                row.publishedBeneficiary(),
                row.summary(),
                Money.of(row.amount()),
                row.irrecoverableVat() == null ? null : Money.of(row.irrecoverableVat()),
                row.merchantCategory(),
                row.redaction());
    }
}
