package org.improvementledger.actionplan.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Other words for a priority.
 *
 * @param outcome what it is to bring about; absent where nothing is said
 */
@Schema(example = """
        {"title":"A confident, stable and supported workforce","outcome":"Children keep the same social worker",
         "reason":"The board asked for support to be named"}""")
record RewordingBody(
        @Text(max = PriorityBody.LONGEST_TITLE) String title,

        @Text(max = PriorityBody.LONGEST_OUTCOME, optional = true, lines = true) @Nullable
        String outcome,

        @Text(max = RewordingBody.LONGEST_REASON, lines = true)
        String reason) {

    /** Characters. */
    static final int LONGEST_REASON = 2_000;

    RewordPriority command(UUID planId, UUID priorityId) {
        return new RewordPriority(planId, priorityId, title, outcome, reason);
    }
}
