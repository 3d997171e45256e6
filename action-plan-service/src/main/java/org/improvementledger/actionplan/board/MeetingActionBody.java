package org.improvementledger.actionplan.board;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to do after a meeting, as it comes in.
 *
 * @param owner an office or a staff id, never a name
 */
@Schema(example = """
        {"text":"Bring the audit of supervision to the next meeting","owner":"Principal social worker","dueOn":"2019-07-10"}""")
record MeetingActionBody(
        @Nullable UUID id,

        @Text(max = MeetingBody.LONGEST_TEXT, lines = true) String text,

        @Text(max = AttendanceBody.LONGEST_OFFICE) String owner,
        @NotNull LocalDate dueOn) {

    RaiseMeetingAction command(UUID meetingId, UUID meetingActionId) {
        return new RaiseMeetingAction(meetingId, meetingActionId, text, owner, dueOn);
    }
}
