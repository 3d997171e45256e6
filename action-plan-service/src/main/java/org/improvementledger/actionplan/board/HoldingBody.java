package org.improvementledger.actionplan.board;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That the board met, as it comes in.
 *
 * @param heldOn the day; today where it is absent
 * @param attendance who was asked, by office or staff id, never by name
 */
@Schema(example = """
        {"heldOn":"2019-06-12","attendance":[{"office":"Chair of the improvement board","attended":true},
         {"office":"Director of children's services","attended":false}]}""")
record HoldingBody(
        @PastOrPresent(message = "The board cannot have met on a day that is still to come.") @Nullable
        LocalDate heldOn,

        @NotEmpty(message = "Say who was asked to the meeting.")
        @Size(max = HoldingBody.MOST, message = "Name at most {max} offices.")
        List<@NotNull @Valid AttendanceBody> attendance) {

    static final int MOST = 100;

    HoldMeeting command(UUID meetingId, LocalDate today) {
        return new HoldMeeting(
                meetingId,
                heldOn == null ? today : heldOn,
                attendance.stream().map(AttendanceBody::value).toList(),
                today);
    }
}
