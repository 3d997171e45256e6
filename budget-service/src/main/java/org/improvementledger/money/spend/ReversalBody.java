package org.improvementledger.money.spend;

import io.swagger.v3.oas.annotations.media.Schema;
import org.improvementledger.chassis.web.Text;

/** Why a line of spend should not have been there, as it comes in. */
@Schema(example = """
        {"reason":"Paid twice"}""")
record ReversalBody(
        @Text(max = SpendLimits.REASON, lines = true) String reason) {}
