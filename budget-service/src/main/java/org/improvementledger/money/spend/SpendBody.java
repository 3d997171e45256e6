package org.improvementledger.money.spend;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.MoneyBody;
import org.improvementledger.chassis.web.MoneyOrNothingBody;
import org.improvementledger.chassis.web.Text;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * A line of spend as it comes in.
 *
 * @param reference the line in the finance system; one reference is one line of the allocation
 * @param incurredOn the day the expenditure was incurred
 * @param irrecoverableVat absent where it is not known
 * @param commitmentReference the commitment that it is spent against
 */
@Schema(example = """
        {"reference":"AP-10432","supplier":"Harbour Training","incurredOn":"2019-05-14",
         "summary":"Training for social workers","netAmount":{"amount":"1250.00","currency":"GBP"},
         "irrecoverableVat":{"amount":"0.00","currency":"GBP"},"merchantCategory":"Education",
         "commitmentReference":"PO-2231"}""")
record SpendBody(
        @Text(max = SpendLimits.REFERENCE) String reference,
        @Text(max = SpendLimits.SUPPLIER) String supplier,
        @NotNull @PastOrPresent LocalDate incurredOn,
        @Text(max = SpendLimits.SUMMARY) String summary,
        @NotNull @Valid MoneyBody netAmount,
        @Nullable @Valid MoneyOrNothingBody irrecoverableVat,
        @Text(max = SpendLimits.MERCHANT_CATEGORY) String merchantCategory,

        @Text(max = SpendLimits.REFERENCE, optional = true) @Nullable
        String commitmentReference) {

    RecordSpend command(UUID allocationId) {
        return new RecordSpend(
                SpendId.of(allocationId, reference),
                allocationId,
                reference,
                supplier,
                incurredOn,
                summary,
                Money.of(netAmount.pounds()),
                irrecoverableVat == null ? null : Money.of(irrecoverableVat.pounds()),
                merchantCategory,
                commitmentReference,
                null);
    }
}
