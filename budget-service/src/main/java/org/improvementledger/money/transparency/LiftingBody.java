package org.improvementledger.money.transparency;

import io.swagger.v3.oas.annotations.media.Schema;
import org.improvementledger.chassis.web.Text;

/** Why a redaction is lifted, as it comes in. */
@Schema(example = """
                {"reason":"The supplier is a company"}""")
record LiftingBody(
        @Text(max = RedactionBody.LONGEST_REASON, lines = true)
        String reason) {}
