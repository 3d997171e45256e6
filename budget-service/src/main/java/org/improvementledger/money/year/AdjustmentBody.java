package org.improvementledger.money.year;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.improvementledger.chassis.web.MoneyBody;
import org.improvementledger.chassis.web.Text;
import org.improvementledger.events.Capacity;
import org.jspecify.annotations.Nullable;

/**
 * An adjustment as it is authorised.
 *
 * @param id chosen by the one who authorises; absent where we are to choose
 * @param reference of the line that may be posted to the allocation, or reversed
 * @param amount the most it may be
 * @param capacity chief finance officer, and taken to be that where it is absent
 */
@Schema(example = """
        {"allocationId":"0190a1f0-0000-7000-8000-00000000000a","reference":"AP-90017",
         "amount":{"amount":"1250.00","currency":"GBP"},"reason":"Invoice for March that came in June",
         "capacity":"chief-finance-officer"}""")
record AdjustmentBody(
        @Nullable UUID id,
        @NotNull UUID allocationId,
        @Text(max = AdjustmentBody.LONGEST_REFERENCE) String reference,
        @NotNull @Valid MoneyBody amount,

        @Text(max = ClosureBody.LONGEST_REASON, lines = true)
        String reason,

        @Nullable Capacity capacity) {

    /** Characters. */
    static final int LONGEST_REFERENCE = 100;
}
