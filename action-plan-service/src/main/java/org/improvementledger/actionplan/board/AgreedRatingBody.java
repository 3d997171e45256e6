package org.improvementledger.actionplan.board;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.improvementledger.events.Rating;
import org.jspecify.annotations.Nullable;

/**
 * How the board rates an action, as it comes in.
 *
 * @param note what it said
 */
@Schema(example = """
        {"actionId":"c3d2e1f0-9b8a-4756-a342-1f0e9d8c7b04","rating":"amber","note":"Amber until the third cohort is trained"}""")
record AgreedRatingBody(
        @NotNull UUID actionId,
        @NotNull Rating rating,

        @Text(max = MeetingBody.LONGEST_TEXT, lines = true, optional = true) @Nullable
        String note) {

    AgreeRating command(UUID meetingId) {
        return new AgreeRating(meetingId, actionId, rating, note);
    }
}
