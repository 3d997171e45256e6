package org.improvementledger.money.carryforward;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.improvementledger.chassis.web.MoneyBody;
import org.improvementledger.chassis.web.Text;
import org.improvementledger.money.transfer.TransferRejectionBody;
import org.jspecify.annotations.Nullable;

/**
 * A carry-forward as it is proposed.
 *
 * @param id chosen by the one who proposes; absent where we are to choose
 * @param fromBudgetId the budget of the year that ends
 * @param toBudgetId a budget of the year after it
 * @param reason what the money is still needed for
 */
@Schema(example = """
        {"fromBudgetId":"0190a1f0-0000-7000-8000-00000000000a",
         "toBudgetId":"0190a1f0-0000-7000-8000-00000000000b","amount":{"amount":"40000.00","currency":"GBP"},
         "reason":"The course was moved to April"}""")
record CarryForwardBody(
        @Nullable UUID id,
        @NotNull UUID fromBudgetId,
        @NotNull UUID toBudgetId,
        @NotNull @Valid MoneyBody amount,

        @Text(max = TransferRejectionBody.LONGEST_REASON, lines = true)
        String reason) {}
