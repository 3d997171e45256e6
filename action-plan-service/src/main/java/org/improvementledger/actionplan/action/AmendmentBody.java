package org.improvementledger.actionplan.action;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.constraints.UniqueElements;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * What changes about an action other than its dates; what is absent stays.
 *
 * @param lead an office or a staff id, never a name
 * @param addresses the findings it answers, all of them
 * @param priorityId the priority of the plan that it belongs to
 * @param noPriority true where it belongs to none any more
 */
@Schema(example = """
        {"lead":"Head of practice","reason":"The post was renamed"}""")
record AmendmentBody(
        @Text(max = ActionBody.LONGEST_TITLE, optional = true) @Nullable
        String title,

        @Text(max = ActionBody.LONGEST_OUTCOME, optional = true, lines = true) @Nullable
        String outcome,

        @Text(max = ActionBody.LONGEST_LEAD, optional = true) @Nullable
        String lead,

        @Size(max = ActionBody.MOST_FINDINGS, message = "Name at most {max} findings.")
        @UniqueElements(message = "Name each finding once.")
        @Nullable
        List<@NotNull UUID> addresses,

        @Nullable UUID priorityId,
        @Nullable Boolean noPriority,

        @Text(max = AmendmentBody.LONGEST_REASON, lines = true)
        String reason) {

    /** Characters. */
    static final int LONGEST_REASON = 2_000;

    AmendAction command(UUID actionId) {
        return new AmendAction(
                actionId,
                title,
                outcome,
                lead,
                addresses,
                priorityId,
                Boolean.TRUE.equals(noPriority) ? true : null,
                reason);
    }
}
