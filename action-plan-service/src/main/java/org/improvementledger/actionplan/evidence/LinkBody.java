package org.improvementledger.actionplan.evidence;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.improvementledger.actionplan.action.AttachEvidence;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * A link as it comes in.
 *
 * @param id chosen by the one who attaches it; absent where we are to choose
 * @param link where it is: an address that begins with https:// or http://
 * @param milestoneId the milestone that it shows; absent for the action as a whole
 */
@Schema(example = """
        {"title":"Practice standards, second edition","link":"https://council.example/documents/practice-standards"}""")
record LinkBody(
        @Nullable UUID id,
        @Text(max = LinkBody.LONGEST_TITLE) String title,

        @Text(max = LinkBody.LONGEST_LINK)
        @Pattern(regexp = LinkBody.ADDRESS, message = "Give an address that begins with https:// or http://.")
        String link,

        @Nullable UUID milestoneId) {

    /** Characters. */
    static final int LONGEST_TITLE = 200;

    static final int LONGEST_LINK = 2_000;

    static final String ADDRESS = "https?://[^\\s\\p{Cntrl}<>\"]+";

    AttachEvidence command(UUID actionId, UUID evidenceId) {
        return new AttachEvidence(actionId, evidenceId, milestoneId, title, null, link);
    }
}
