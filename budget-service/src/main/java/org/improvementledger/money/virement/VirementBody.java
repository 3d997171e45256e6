package org.improvementledger.money.virement;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.improvementledger.chassis.web.MoneyBody;
import org.improvementledger.chassis.web.Text;
import org.improvementledger.money.transfer.TransferRejectionBody;
import org.jspecify.annotations.Nullable;

/**
 * A virement as it is proposed.
 *
 * @param id chosen by the one who proposes; absent where we are to choose
 * @param reason why the money is needed there rather than here
 */
@Schema(example = """
        {"from":{"allocationId":"0190a1f0-0000-7000-8000-00000000000a"},
         "to":{"budgetId":"0190a1f0-0000-7000-8000-00000000000b"},"amount":{"amount":"25000.00","currency":"GBP"},
         "reason":"Fewer agency workers, more training"}""")
record VirementBody(
        @Nullable UUID id,
        @NotNull @Valid PlaceBody from,
        @NotNull @Valid PlaceBody to,
        @NotNull @Valid MoneyBody amount,

        @Text(max = TransferRejectionBody.LONGEST_REASON, lines = true)
        String reason) {}
