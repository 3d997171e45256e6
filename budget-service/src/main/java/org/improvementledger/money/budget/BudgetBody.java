package org.improvementledger.money.budget;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.MoneyBody;
import org.improvementledger.chassis.web.Text;
import org.improvementledger.events.BudgetKind;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.FundingSource;
import org.improvementledger.events.Money;
import org.improvementledger.money.decision.DecisionBody;
import org.jspecify.annotations.Nullable;

/**
 * A budget as it comes in.
 *
 * @param id chosen by the one who sets it; absent where we are to choose
 * @param financialYear such as {@code 2018/19}
 * @param effectiveOn the day from which the money is there
 * @param ringFencedFor what a ring-fenced grant may be spent on; where it is absent, the service
 */
@Schema(example = """
        {"financialYear":"2018/19","service":"Children's services","kind":"revenue","source":"general-grant",
         "amount":{"amount":"10772000.00","currency":"GBP"},"decision":{"body":"Cabinet","decidedOn":"2018-11-15","reference":"CAB 2018/112","noticeReference":"FP 2018/77",
          "noticeGivenOn":"2018-10-12"},"effectiveOn":"2018-05-01"}""")
record BudgetBody(
        @Nullable UUID id,
        @NotNull @FinancialYearLabel String financialYear,
        @Text(max = BudgetBody.LONGEST_SERVICE) String service,
        @NotNull BudgetKind kind,
        @NotNull FundingSource source,
        @NotNull @Valid MoneyBody amount,
        @NotNull @Valid DecisionBody decision,
        @NotNull LocalDate effectiveOn,

        @Text(max = BudgetBody.LONGEST_SERVICE, optional = true) @Nullable
        String ringFencedFor) {

    /** Characters. */
    static final int LONGEST_SERVICE = 200;

    /** @param budgetId the id chosen, here or by the one who asks */
    SetBudget command(UUID budgetId) {
        return new SetBudget(
                budgetId,
                FinancialYear.of(financialYear),
                service,
                kind,
                source,
                Money.of(amount.pounds()),
                decision.decision(),
                effectiveOn,
                ringFencedFor);
    }
}
