package org.improvementledger.money.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.improvementledger.chassis.web.page.TypedDate;
import org.improvementledger.chassis.web.page.TypedMoney;
import org.improvementledger.chassis.web.page.TypedText;
import org.improvementledger.events.Decision;
import org.improvementledger.events.FundingSource;
import org.improvementledger.events.Money;
import org.improvementledger.money.decision.DecisionForm;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What people type to increase, reduce or close a budget; each page asks for what it needs.
 *
 * @param effectiveOn the day from which the money is there or gone, or the day the budget is closed
 */
record BudgetChangeForm(
        @Nullable String amount,
        @Nullable String source,
        @Nullable String effectiveOn,
        @Nullable String reason,
        DecisionForm decision) {

    static final BudgetChangeForm EMPTY = new BudgetChangeForm("", "", "", "", DecisionForm.EMPTY);

    BudgetChangeForm(
            @Nullable String amount,
            @Nullable String source,
            @Nullable String effectiveOn,
            @Nullable String reason,
            @Nullable DecisionForm decision) {
        this.amount = amount;
        this.source = source;
        this.effectiveOn = effectiveOn;
        this.reason = reason;
        this.decision = decision == null ? DecisionForm.EMPTY : decision;
    }

    /** The command to close the budget, or null after saying on the form what is wrong. */
    @Nullable
    CloseBudget closureOrReject(Errors errors, UUID budgetId, LocalDate today) {
        LocalDate day = TypedDate.of(effectiveOn, "Date it was closed", today).orReject(errors, "effectiveOn");
        if (day != null && day.isAfter(today)) {
            errors.rejectValue("effectiveOn", "date.future", "Date it was closed must be today or in the past");
        }
        String why = why(errors);
        return day == null || why == null || errors.hasErrors() ? null : new CloseBudget(budgetId, day, why);
    }

    /** The command to increase the budget, or null after saying on the form what is wrong. */
    @Nullable
    IncreaseBudget increaseOrReject(Errors errors, UUID budgetId, UUID increaseId, LocalDate today) {
        Answers answers = answersOrReject(errors, today);
        return answers == null
                ? null
                : new IncreaseBudget(
                        budgetId,
                        increaseId,
                        answers.amount(),
                        answers.source(),
                        answers.reason(),
                        answers.decision(),
                        answers.effectiveOn());
    }

    /** The command to reduce the budget, or null after saying on the form what is wrong. */
    @Nullable
    ReduceBudget reductionOrReject(Errors errors, UUID budgetId, UUID reductionId, LocalDate today) {
        Answers answers = answersOrReject(errors, today);
        return answers == null
                ? null
                : new ReduceBudget(
                        budgetId,
                        reductionId,
                        answers.amount(),
                        answers.source(),
                        answers.reason(),
                        answers.decision(),
                        answers.effectiveOn());
    }

    private record Answers(
            Money amount, FundingSource source, String reason, Decision decision, LocalDate effectiveOn) {}

    private @Nullable Answers answersOrReject(Errors errors, LocalDate today) {
        BigDecimal typedAmount = TypedMoney.of(amount, "Amount").orReject(errors, "amount");
        FundingSource chosen = Arrays.stream(FundingSource.values())
                .filter(constant -> constant.code().equals(source))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            errors.rejectValue("source", "source.missing", "Choose a source");
        }
        LocalDate day = TypedDate.of(effectiveOn, "Date it takes effect", today).orReject(errors, "effectiveOn");
        String why = why(errors);
        Decision decided = decision.orReject(errors, today);
        return typedAmount == null || chosen == null || day == null || why == null || decided == null
                ? null
                : new Answers(Money.of(typedAmount), chosen, why, decided, day);
    }

    private @Nullable String why(Errors errors) {
        return TypedText.lines(reason, "Reason", BudgetChangeBody.LONGEST_REASON)
                .orReject(errors, "reason");
    }
}
