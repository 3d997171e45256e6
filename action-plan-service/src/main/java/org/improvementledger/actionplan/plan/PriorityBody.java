package org.improvementledger.actionplan.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * A priority, or theme, as it comes in.
 *
 * @param id chosen by the one who adds it; absent where we are to choose
 * @param outcome what it is to bring about; absent where nothing is said
 */
@Schema(example = """
        {"title":"A confident and stable workforce","outcome":"Children keep the same social worker"}""")
record PriorityBody(
        @Nullable UUID id,
        @Text(max = PriorityBody.LONGEST_TITLE) String title,

        @Text(max = PriorityBody.LONGEST_OUTCOME, optional = true, lines = true) @Nullable
        String outcome) {

    /** Characters. */
    static final int LONGEST_TITLE = 200;

    static final int LONGEST_OUTCOME = 2_000;

    /** @param priorityId the id chosen, here or by the one who asks */
    AddPriority command(UUID planId, UUID priorityId) {
        return new AddPriority(planId, priorityId, title, outcome);
    }
}
