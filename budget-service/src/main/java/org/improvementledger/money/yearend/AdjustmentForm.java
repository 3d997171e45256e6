package org.improvementledger.money.yearend;

import java.math.BigDecimal;
import java.util.UUID;
import org.improvementledger.chassis.web.page.TypedMoney;
import org.improvementledger.chassis.web.page.TypedText;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.Money;
import org.improvementledger.money.transfer.PlaceView;
import org.improvementledger.money.year.AuthoriseAdjustment;
import org.improvementledger.money.year.YearNames;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * An adjustment as people type it.
 *
 * @param allocation the code of the place, as {@link PlaceView#code} says it
 * @param q what they look for among the allocations
 */
record AdjustmentForm(
        @Nullable String allocation,
        @Nullable String q,
        @Nullable String reference,
        @Nullable String amount,
        @Nullable String reason) {

    /** Characters. */
    static final int LONGEST_REFERENCE = 100;

    /**
     * The command the form asks for, or null after saying on it what is wrong.
     *
     * @param chosen the allocation that was chosen; null where none was
     */
    @Nullable
    AuthoriseAdjustment orReject(Errors errors, FinancialYear year, UUID id, @Nullable PlaceView chosen) {
        UUID allocationId = chosen == null ? null : chosen.allocationId();
        if (allocationId == null) {
            errors.rejectValue("allocation", "allocation.missing", "Choose the allocation");
        }
        String line = TypedText.line(reference, "Reference of the line", LONGEST_REFERENCE)
                .orReject(errors, "reference");
        BigDecimal most = TypedMoney.of(amount, "Amount").orReject(errors, "amount");
        String why =
                TypedText.lines(reason, "Reason", ClosureForm.LONGEST_REASON).orReject(errors, "reason");
        return allocationId == null || line == null || most == null || why == null
                ? null
                : new AuthoriseAdjustment(YearNames.id(year), year, id, allocationId, line, Money.of(most), why);
    }
}
