package org.improvementledger.money.commitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.page.TypedDate;
import org.improvementledger.chassis.web.page.TypedMoney;
import org.improvementledger.chassis.web.page.TypedText;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A commitment as people type it. */
record CommitmentForm(
        @Nullable String reference,
        @Nullable String supplier,
        @Nullable String committedOn,
        @Nullable String amount) {

    static final CommitmentForm EMPTY = new CommitmentForm("", "", "", "");

    /** The command the form asks for, or null after saying on it what is wrong. */
    @Nullable
    RecordCommitment orReject(Errors errors, UUID allocationId, LocalDate today) {
        String typedReference = TypedText.line(reference, "Reference", CommitmentBody.LONGEST_REFERENCE)
                .orReject(errors, "reference");
        String typedSupplier = TypedText.line(supplier, "Supplier", CommitmentBody.LONGEST_SUPPLIER)
                .orReject(errors, "supplier");
        LocalDate typedDay =
                TypedDate.of(committedOn, "Date it was committed", today).orReject(errors, "committedOn");
        if (typedDay != null && typedDay.isAfter(today)) {
            errors.rejectValue("committedOn", "date.future", "Date it was committed must be today or in the past");
        }
        BigDecimal typedAmount = TypedMoney.of(amount, "Amount").orReject(errors, "amount");
        return typedReference == null
                        || typedSupplier == null
                        || typedDay == null
                        || typedAmount == null
                        || errors.hasErrors()
                ? null
                : RecordCommitment.of(allocationId, typedReference, typedSupplier, typedDay, Money.of(typedAmount));
    }
}
