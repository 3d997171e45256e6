package org.improvementledger.money.allocation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.MoneyBody;
import org.improvementledger.chassis.web.Text;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * A correction as it comes in; what is absent was right.
 *
 * @param id chosen by the one who corrects; absent where we are to choose
 * @param reason why what was recorded is wrong
 */
@Schema(example = """
        {"costCentre":"CS-1002","reason":"The cost centre was that of another team"}""")
record CorrectionBody(
        @Nullable UUID id,

        @Text(max = AllocationBody.LONGEST_TITLE, optional = true) @Nullable
        String title,

        @Text(max = AllocationBody.LONGEST_PURPOSE, optional = true, lines = true) @Nullable
        String purpose,

        @Nullable @Valid MoneyBody amount,

        @Text(max = AllocationBody.LONGEST_COST_CENTRE, optional = true) @Nullable
        String costCentre,

        @Text(max = AllocationBody.LONGEST_SERVICE_AREA, optional = true) @Nullable
        String serviceArea,

        @Nullable LocalDate effectiveOn,
        @Text(max = ReasonBody.LONGEST_REASON, lines = true) String reason) {

    /** @param correctionId the id chosen, here or by the one who asks */
    CorrectAllocation command(UUID budgetId, UUID allocationId, UUID correctionId) {
        return new CorrectAllocation(
                budgetId,
                allocationId,
                correctionId,
                title,
                purpose,
                amount == null ? null : Money.of(amount.pounds()),
                costCentre,
                serviceArea,
                effectiveOn,
                reason);
    }
}
