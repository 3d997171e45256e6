package org.improvementledger.money.spend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.improvementledger.chassis.web.page.TypedDate;
import org.improvementledger.chassis.web.page.TypedMoney;
import org.improvementledger.chassis.web.page.TypedText;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A line of spend as people type it. */
record SpendForm(
        @Nullable String reference,
        @Nullable String supplier,
        @Nullable String incurredOn,
        @Nullable String summary,
        @Nullable String netAmount,
        @Nullable String irrecoverableVat,
        @Nullable String merchantCategory,
        @Nullable String commitmentReference) {

    static final SpendForm EMPTY = new SpendForm("", "", "", "", "", "", "", "");

    private static final Pattern NOTHING = Pattern.compile("£?\\s*0+(\\.0{0,2})?");

    /** The command the form asks for, or null after saying on it what is wrong. */
    @Nullable
    RecordSpend orReject(Errors errors, UUID allocationId, LocalDate today) {
        String typedReference =
                TypedText.line(reference, "Reference", SpendLimits.REFERENCE).orReject(errors, "reference");
        String typedSupplier =
                TypedText.line(supplier, "Supplier", SpendLimits.SUPPLIER).orReject(errors, "supplier");
        LocalDate typedDay =
                TypedDate.of(incurredOn, "Date it was incurred", today).orReject(errors, "incurredOn");
        if (typedDay != null && typedDay.isAfter(today)) {
            errors.rejectValue("incurredOn", "date.future", "Date it was incurred must be today or in the past");
        }
        String typedSummary =
                TypedText.line(summary, "Summary", SpendLimits.SUMMARY).orReject(errors, "summary");
        BigDecimal typedAmount = TypedMoney.of(netAmount, "Net amount").orReject(errors, "netAmount");
        Money typedVat = vatOrReject(errors);
        String typedCategory = TypedText.line(merchantCategory, "Merchant category", SpendLimits.MERCHANT_CATEGORY)
                .orReject(errors, "merchantCategory");
        String typedCommitment = TypedText.optionalLine(
                        commitmentReference, "Reference of the commitment", SpendLimits.REFERENCE)
                .orReject(errors, "commitmentReference");
        return typedReference == null
                        || typedSupplier == null
                        || typedDay == null
                        || typedSummary == null
                        || typedAmount == null
                        || typedCategory == null
                        || errors.hasErrors()
                ? null
                : new RecordSpend(
                        SpendId.of(allocationId, typedReference),
                        allocationId,
                        typedReference,
                        typedSupplier,
                        typedDay,
                        typedSummary,
                        Money.of(typedAmount),
                        typedVat,
                        typedCategory,
                        typedCommitment,
                        null);
    }

    /** Left empty where it is not known; nothing is an amount too. */
    private @Nullable Money vatOrReject(Errors errors) {
        if (irrecoverableVat == null || irrecoverableVat.isBlank()) {
            return null;
        }
        if (NOTHING.matcher(irrecoverableVat.strip()).matches()) {
            return Money.ZERO;
        }
        BigDecimal typed = TypedMoney.of(irrecoverableVat, "Irrecoverable VAT").orReject(errors, "irrecoverableVat");
        return typed == null ? null : Money.of(typed);
    }
}
