package org.improvementledger.actionplan.inspection;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.improvementledger.events.FindingKind;
import org.jspecify.annotations.Nullable;

/**
 * A finding as it comes in.
 *
 * @param id chosen by the one who records it; absent where we are to choose
 */
@Schema(example = """
        {"kind":"area-for-improvement","text":"The quality and timeliness of assessments"}""")
record FindingBody(
        @Nullable UUID id,
        @NotNull FindingKind kind,
        @Text(max = FindingBody.LONGEST_TEXT, lines = true) String text) {

    /** Characters. */
    static final int LONGEST_TEXT = 4_000;

    /** @param findingId the id chosen, here or by the one who asks */
    RecordFinding command(UUID inspectionId, UUID findingId) {
        return new RecordFinding(inspectionId, findingId, kind, text);
    }
}
