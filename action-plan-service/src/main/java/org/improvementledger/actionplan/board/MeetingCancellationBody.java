package org.improvementledger.actionplan.board;

import io.swagger.v3.oas.annotations.media.Schema;
import org.improvementledger.chassis.web.Text;

/** Why a meeting is called off, as it comes in. */
@Schema(example = """
        {"reason":"It fell into the election period"}""")
record MeetingCancellationBody(
        @Text(max = MeetingBody.LONGEST_TEXT, lines = true) String reason) {}
