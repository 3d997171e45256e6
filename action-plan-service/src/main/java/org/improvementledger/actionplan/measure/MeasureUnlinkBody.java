package org.improvementledger.actionplan.measure;

import io.swagger.v3.oas.annotations.media.Schema;
import org.improvementledger.chassis.web.Text;

/**
 * Why a measure does not show an action's working.
 *
 * @param reason in a sentence
 */
@Schema(example = """
        {"reason":"The action ended before the measure could move"}""")
record MeasureUnlinkBody(
        @Text(max = MeasureBody.LONGEST_REASON, lines = true)
        String reason) {}
