package org.improvementledger.actionplan.evidence;

import io.swagger.v3.oas.annotations.media.Schema;
import org.improvementledger.chassis.web.Text;

/** Why evidence counts no longer, as it comes in. */
@Schema(example = """
        {"reason":"It was the draft; the final version is attached"}""")
record EvidenceWithdrawalBody(
        @Text(max = EvidenceWithdrawalBody.LONGEST, lines = true)
        String reason) {

    /** Characters. */
    static final int LONGEST = 1_000;
}
