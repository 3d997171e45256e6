package org.improvementledger.money.budget;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.improvementledger.chassis.web.Text;

/**
 * The closing of a budget as it comes in.
 *
 * @param closedOn the day it was closed
 */
@Schema(name = "BudgetClosureBody", example = """
        {"closedOn":"2019-04-30","reason":"The service was merged with another"}""")
record ClosureBody(
        @NotNull @PastOrPresent LocalDate closedOn,

        @Text(max = BudgetChangeBody.LONGEST_REASON, lines = true)
        String reason) {}
