package org.improvementledger.actionplan.voice;

import io.swagger.v3.oas.annotations.media.Schema;
import org.improvementledger.chassis.web.Text;

/** Why something touches an action no longer, as it comes in. */
@Schema(example = """
        {"reason":"It was about another team."}""")
record VoiceUnlinkBody(
        @Text(max = VoiceUnlinkBody.LONGEST, lines = true) String reason) {

    /** Characters. */
    static final int LONGEST = 1_000;
}
