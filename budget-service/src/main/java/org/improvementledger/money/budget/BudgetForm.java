package org.improvementledger.money.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.improvementledger.chassis.web.page.TypedDate;
import org.improvementledger.chassis.web.page.TypedMoney;
import org.improvementledger.chassis.web.page.TypedText;
import org.improvementledger.events.BudgetKind;
import org.improvementledger.events.Coded;
import org.improvementledger.events.Decision;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.FundingSource;
import org.improvementledger.events.Money;
import org.improvementledger.money.decision.DecisionForm;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A new budget as people type it. */
record BudgetForm(
        @Nullable String financialYear,
        @Nullable String service,
        @Nullable String kind,
        @Nullable String source,
        @Nullable String amount,
        @Nullable String effectiveOn,
        DecisionForm decision) {

    static final BudgetForm EMPTY = new BudgetForm("", "", "", "", "", "", DecisionForm.EMPTY);

    BudgetForm(
            @Nullable String financialYear,
            @Nullable String service,
            @Nullable String kind,
            @Nullable String source,
            @Nullable String amount,
            @Nullable String effectiveOn,
            @Nullable DecisionForm decision) {
        this.financialYear = financialYear;
        this.service = service;
        this.kind = kind;
        this.source = source;
        this.amount = amount;
        this.effectiveOn = effectiveOn;
        this.decision = decision == null ? DecisionForm.EMPTY : decision;
    }

    /** The command the form asks for, or null after saying on it what is wrong. */
    @Nullable
    SetBudget orReject(Errors errors, UUID budgetId, LocalDate today) {
        FinancialYear year = financialYear == null ? null : FinancialYearLabels.understand(financialYear);
        if (year == null) {
            errors.rejectValue(
                    "financialYear", "financialYear.invalid", "Enter a financial year, like 2018/19 or 2018 to 2019");
        }
        String typedService =
                TypedText.line(service, "Service", BudgetBody.LONGEST_SERVICE).orReject(errors, "service");
        BudgetKind chosenKind = chosen(BudgetKind.class, kind);
        if (chosenKind == null) {
            errors.rejectValue("kind", "kind.missing", "Choose whether it is revenue or capital");
        }
        FundingSource chosenSource = chosen(FundingSource.class, source);
        if (chosenSource == null) {
            errors.rejectValue("source", "source.missing", "Choose where the money comes from");
        }
        BigDecimal typedAmount = TypedMoney.of(amount, "Amount").orReject(errors, "amount");
        LocalDate typedEffectiveOn =
                TypedDate.of(effectiveOn, "Date it takes effect", today).orReject(errors, "effectiveOn");
        Decision typedDecision = decision.orReject(errors, today);
        return year == null
                        || typedService == null
                        || chosenKind == null
                        || chosenSource == null
                        || typedAmount == null
                        || typedEffectiveOn == null
                        || typedDecision == null
                ? null
                : new SetBudget(
                        budgetId,
                        year,
                        typedService,
                        chosenKind,
                        chosenSource,
                        Money.of(typedAmount),
                        typedDecision,
                        typedEffectiveOn,
                        null);
    }

    private static <E extends Enum<E> & Coded> @Nullable E chosen(Class<E> type, @Nullable String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
