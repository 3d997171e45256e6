package org.improvementledger.money.commitment;

import io.swagger.v3.oas.annotations.media.Schema;
import org.improvementledger.chassis.web.Text;

/** Why what is open of a commitment will not be spent, as it comes in. */
@Schema(example = """
        {"reason":"The order was cancelled"}""")
record CommitmentReleaseBody(
        @Text(max = CommitmentReleaseBody.LONGEST_REASON, lines = true)
        String reason) {

    /** Characters. */
    static final int LONGEST_REASON = 2_000;
}
