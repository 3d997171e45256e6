package org.improvementledger.money.budget;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.MoneyBody;
import org.improvementledger.chassis.web.Text;
import org.improvementledger.events.FundingSource;
import org.improvementledger.events.Money;
import org.improvementledger.money.decision.DecisionBody;
import org.jspecify.annotations.Nullable;

/**
 * An increase or a reduction of a budget as it comes in.
 *
 * @param id chosen by the one who records it; absent where we are to choose
 * @param source where the money comes from, or goes back to
 * @param effectiveOn the day from which the money is there, or gone
 */
@Schema(example = """
        {"amount":{"amount":"750000.00","currency":"GBP"},"source":"reserve","reason":"Placements cost more than was planned",
         "decision":{"body":"Cabinet","decidedOn":"2018-11-15","reference":"CAB 2018/112","noticeReference":"FP 2018/77",
          "noticeGivenOn":"2018-10-12"},"effectiveOn":"2018-12-01"}""")
record BudgetChangeBody(
        @Nullable UUID id,
        @NotNull @Valid MoneyBody amount,
        @NotNull FundingSource source,

        @Text(max = BudgetChangeBody.LONGEST_REASON, lines = true)
        String reason,

        @NotNull @Valid DecisionBody decision,
        @NotNull LocalDate effectiveOn) {

    /** Characters. */
    static final int LONGEST_REASON = 2_000;

    /** @param increaseId the id chosen, here or by the one who asks */
    IncreaseBudget increase(UUID budgetId, UUID increaseId) {
        return new IncreaseBudget(
                budgetId, increaseId, Money.of(amount.pounds()), source, reason, decision.decision(), effectiveOn);
    }

    /** @param reductionId the id chosen, here or by the one who asks */
    ReduceBudget reduction(UUID budgetId, UUID reductionId) {
        return new ReduceBudget(
                budgetId, reductionId, Money.of(amount.pounds()), source, reason, decision.decision(), effectiveOn);
    }
}
