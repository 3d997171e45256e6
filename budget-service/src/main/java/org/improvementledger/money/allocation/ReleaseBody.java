package org.improvementledger.money.allocation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.MoneyBody;
import org.improvementledger.chassis.web.Text;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * A release as it comes in.
 *
 * @param id chosen by the one who releases; absent where we are to choose
 * @param effectiveOn the day the money goes back to the budget
 */
@Schema(example = """
        {"amount":{"amount":"250000.00","currency":"GBP"},"reason":"Two placements ended early","effectiveOn":"2019-02-01"}""")
record ReleaseBody(
        @Nullable UUID id,
        @NotNull @Valid MoneyBody amount,
        @Text(max = ReasonBody.LONGEST_REASON, lines = true) String reason,
        @NotNull LocalDate effectiveOn) {

    /** @param releaseId the id chosen, here or by the one who asks */
    ReleaseAllocation command(UUID budgetId, UUID allocationId, UUID releaseId) {
        return new ReleaseAllocation(budgetId, allocationId, releaseId, Money.of(amount.pounds()), reason, effectiveOn);
    }
}
