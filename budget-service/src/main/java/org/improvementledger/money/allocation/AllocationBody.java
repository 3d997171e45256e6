package org.improvementledger.money.allocation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.constraints.UniqueElements;
import org.improvementledger.chassis.web.MoneyBody;
import org.improvementledger.chassis.web.Text;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * An allocation as it is proposed.
 *
 * @param id chosen by the one who proposes; absent where we are to choose
 * @param effectiveOn the day the allocation is to take effect
 * @param actionIds the improvement actions it is to fund; absent where none is named
 */
@Schema(example = """
        {"title":"In-year allocation to children's services","purpose":"Meet the forecast overspend on placements",
         "amount":{"amount":"10600000.00","currency":"GBP"},"costCentre":"CS-1001","serviceArea":"Children in care",
         "effectiveOn":"2018-05-01","actionIds":[]}""")
record AllocationBody(
        @Nullable UUID id,
        @Text(max = AllocationBody.LONGEST_TITLE) String title,

        @Text(max = AllocationBody.LONGEST_PURPOSE, lines = true)
        String purpose,

        @NotNull @Valid MoneyBody amount,
        @Text(max = AllocationBody.LONGEST_COST_CENTRE) String costCentre,
        @Text(max = AllocationBody.LONGEST_SERVICE_AREA) String serviceArea,
        @NotNull LocalDate effectiveOn,

        @Size(max = AllocationBody.MOST_ACTIONS, message = "Name at most {max} actions.")
        @UniqueElements(message = "Name each action once.")
        @Nullable
        List<@NotNull UUID> actionIds) {

    /** Characters. */
    static final int LONGEST_TITLE = 200;

    static final int LONGEST_PURPOSE = 2_000;

    static final int LONGEST_COST_CENTRE = 50;

    static final int LONGEST_SERVICE_AREA = 200;

    static final int MOST_ACTIONS = LinkPolicy.MOST_ACTIONS;

    /** @param allocationId the id chosen, here or by the one who asks */
    ProposeAllocation command(UUID budgetId, UUID allocationId) {
        return new ProposeAllocation(
                budgetId,
                allocationId,
                title,
                purpose,
                Money.of(amount.pounds()),
                costCentre,
                serviceArea,
                effectiveOn,
                actionIds == null ? List.of() : actionIds);
    }
}
