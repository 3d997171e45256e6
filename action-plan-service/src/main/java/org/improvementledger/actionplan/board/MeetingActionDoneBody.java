package org.improvementledger.actionplan.board;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * That something asked for was done, as it comes in.
 *
 * @param doneOn the day; today where it is absent
 * @param note what came of it
 */
@Schema(example = """
        {"doneOn":"2019-07-08","note":"On the agenda of 10 July"}""")
record MeetingActionDoneBody(
        @PastOrPresent(message = "It cannot have been done on a day that is still to come.") @Nullable
        LocalDate doneOn,

        @Text(max = MeetingBody.LONGEST_TEXT, lines = true, optional = true) @Nullable
        String note) {

    FinishMeetingAction command(UUID meetingId, UUID meetingActionId, LocalDate today) {
        return new FinishMeetingAction(meetingId, meetingActionId, doneOn == null ? today : doneOn, note, today);
    }
}
