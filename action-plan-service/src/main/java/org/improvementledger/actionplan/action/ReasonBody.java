package org.improvementledger.actionplan.action;

import io.swagger.v3.oas.annotations.media.Schema;
import org.improvementledger.chassis.web.Text;

/** Why something is done with a part of an action: a milestone opened again, a dependency removed. */
@Schema(example = """
        {"reason":"It was logged on the wrong action"}""")
record ReasonBody(
        @Text(max = ReasonBody.LONGEST_REASON, lines = true) String reason) {

    /** Characters. */
    static final int LONGEST_REASON = 2_000;
}
