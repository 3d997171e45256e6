package org.improvementledger.money.allocation;

import io.swagger.v3.oas.annotations.media.Schema;
import org.improvementledger.chassis.web.Text;

/** Why something is done with an allocation: a rejection, a withdrawal, the end of a link. */
@Schema(example = """
        {"reason":"The purpose is met from a grant already"}""")
record ReasonBody(
        @Text(max = ReasonBody.LONGEST_REASON, lines = true) String reason) {

    /** Characters. */
    static final int LONGEST_REASON = 2_000;
}
