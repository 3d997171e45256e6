package org.improvementledger.actionplan.board;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it comes in.
 *
 * @param id chosen by the one who arranges it; absent where we are to choose
 * @param meetsOn the day it is to meet, which may lie in the past when meetings are entered later
 */
@Schema(example = """
        {"planId":"9a7e3b60-1c2d-4f5e-8a9b-0c1d2e3f4a03","title":"Safeguarding Improvement Board","meetsOn":"2019-06-12"}""")
record MeetingBody(
        @Nullable UUID id,
        @NotNull UUID planId,
        @Text(max = MeetingBody.LONGEST_TITLE) String title,
        @NotNull LocalDate meetsOn) {

    /** Characters. */
    static final int LONGEST_TITLE = 200;

    static final int LONGEST_TEXT = 2_000;

    ArrangeMeeting command(UUID meetingId) {
        return new ArrangeMeeting(meetingId, planId, title, meetsOn);
    }
}
