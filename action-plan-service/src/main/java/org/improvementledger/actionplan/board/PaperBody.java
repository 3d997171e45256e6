package org.improvementledger.actionplan.board;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * A paper as it comes in.
 *
 * @param link an http or https address; absent where it was handed out
 */
@Schema(example = """
        {"title":"Performance in May 2019","link":"https://council.example/papers/sib-2019-06"}""")
record PaperBody(
        @Nullable UUID id,
        @Text(max = MeetingBody.LONGEST_TITLE) String title,

        @Pattern(regexp = PaperBody.ADDRESS, message = PaperBody.NO_ADDRESS) @Nullable
        String link) {

    static final String ADDRESS = "https?://\\S{1,1990}";

    static final String NO_ADDRESS = "Give an address that begins with https:// or http://.";

    TablePaper command(UUID meetingId, UUID paperId) {
        return new TablePaper(meetingId, paperId, title, link);
    }
}
