package org.improvementledger.money.allocation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.improvementledger.chassis.web.page.TypedDate;
import org.improvementledger.chassis.web.page.TypedMoney;
import org.improvementledger.chassis.web.page.TypedText;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What people type to withdraw, release or correct an allocation; each page asks for what it needs.
 *
 * @param effectiveOn the day it takes effect, or the day money goes back
 */
record AllocationChangeForm(
        @Nullable String title,
        @Nullable String purpose,
        @Nullable String amount,
        @Nullable String costCentre,
        @Nullable String serviceArea,
        @Nullable String effectiveOn,
        @Nullable String reason) {

    private static final int LONGEST_REASON = ReasonBody.LONGEST_REASON;

    static final AllocationChangeForm EMPTY = new AllocationChangeForm("", "", "", "", "", "", "");

    /** With what is recorded now, to be put right. */
    static AllocationChangeForm of(AllocationRow row, String day) {
        return new AllocationChangeForm(
                row.title(), row.purpose(), row.amount().toPlainString(), row.costCentre(), row.serviceArea(), day, "");
    }

    /** The command to withdraw it, or null after saying on the form what is wrong. */
    @Nullable
    WithdrawAllocation withdrawalOrReject(Errors errors, AllocationRow row) {
        String why = why(errors);
        return why == null ? null : new WithdrawAllocation(row.budgetId(), row.id(), why);
    }

    /** The command to release money, or null after saying on the form what is wrong. */
    @Nullable
    ReleaseAllocation releaseOrReject(Errors errors, AllocationRow row, UUID releaseId, LocalDate today) {
        BigDecimal typedAmount = TypedMoney.of(amount, "Amount").orReject(errors, "amount");
        LocalDate typedDay =
                TypedDate.of(effectiveOn, "Date it goes back", today).orReject(errors, "effectiveOn");
        String why = why(errors);
        return typedAmount == null || typedDay == null || why == null
                ? null
                : new ReleaseAllocation(row.budgetId(), row.id(), releaseId, Money.of(typedAmount), why, typedDay);
    }

    /** The command that says what differs from what is recorded, or null after saying on the form what is wrong. */
    @Nullable
    CorrectAllocation correctionOrReject(Errors errors, AllocationRow row, UUID correctionId, LocalDate today) {
        String typedTitle =
                TypedText.line(title, "Title", AllocationBody.LONGEST_TITLE).orReject(errors, "title");
        String typedPurpose = TypedText.lines(purpose, "Purpose", AllocationBody.LONGEST_PURPOSE)
                .orReject(errors, "purpose");
        BigDecimal typedAmount = TypedMoney.of(amount, "Amount").orReject(errors, "amount");
        String typedCostCentre = TypedText.line(costCentre, "Cost centre", AllocationBody.LONGEST_COST_CENTRE)
                .orReject(errors, "costCentre");
        String typedServiceArea = TypedText.line(serviceArea, "Service area", AllocationBody.LONGEST_SERVICE_AREA)
                .orReject(errors, "serviceArea");
        LocalDate typedDay =
                TypedDate.of(effectiveOn, "Date it takes effect", today).orReject(errors, "effectiveOn");
        String why = why(errors);
        if (errors.hasErrors()) {
            return null;
        }
        boolean sameAmount = typedAmount == null || typedAmount.compareTo(row.amount()) == 0;
        return new CorrectAllocation(
                row.budgetId(),
                row.id(),
                correctionId,
                differing(typedTitle, row.title()),
                differing(typedPurpose, row.purpose()),
                sameAmount ? null : Money.of(typedAmount),
                differing(typedCostCentre, row.costCentre()),
                differing(typedServiceArea, row.serviceArea()),
                differing(typedDay, row.effectiveOn()),
                Objects.requireNonNull(why));
    }

    private @Nullable String why(Errors errors) {
        return TypedText.lines(reason, "Reason", LONGEST_REASON).orReject(errors, "reason");
    }

    private static <T> @Nullable T differing(@Nullable T typed, T recorded) {
        return recorded.equals(typed) ? null : typed;
    }
}
