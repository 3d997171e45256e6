package org.improvementledger.money.year;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.improvementledger.chassis.web.Text;
import org.improvementledger.events.Capacity;
import org.jspecify.annotations.Nullable;

/**
 * The closing of a year as it comes in.
 *
 * @param capacity chief finance officer, and taken to be that where it is absent
 */
@Schema(name = "YearClosureBody", example = """
        {"capacity":"chief-finance-officer","closedOn":"2019-05-31","reason":"The accounts are agreed"}""")
record ClosureBody(
        @Nullable Capacity capacity,
        @NotNull @PastOrPresent LocalDate closedOn,

        @Text(max = ClosureBody.LONGEST_REASON, lines = true)
        String reason) {

    /** Characters of any reason given about a year. */
    static final int LONGEST_REASON = 2_000;
}
