package org.improvementledger.actionplan.board;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.improvementledger.chassis.web.Text;

/** The day that a meeting is moved to, as it comes in. */
@Schema(example = """
        {"meetsOn":"2019-06-19","reason":"The chair could not attend"}""")
record RearrangementBody(
        @NotNull LocalDate meetsOn,

        @Text(max = MeetingBody.LONGEST_TEXT, lines = true) String reason) {}
