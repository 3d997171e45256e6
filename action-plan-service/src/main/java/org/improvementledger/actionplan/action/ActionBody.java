package org.improvementledger.actionplan.action;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.constraints.UniqueElements;
import org.improvementledger.chassis.web.NotBefore;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * An action as it comes in.
 *
 * @param id chosen by the one who adds it; absent where we are to choose
 * @param outcome what is sought
 * @param lead an office or a staff id, never a name
 * @param addresses the findings it answers; absent where it answers none
 * @param priorityId the priority of the plan that it belongs to; absent for none
 */
@NotBefore(date = "dueOn", earliest = "startOn", message = Action.DUE_BEFORE_START)
@Schema(example = """
        {"title":"Training and support for social workers","outcome":"Social workers are confident and stay",
         "lead":"Principal social worker","startOn":"2019-04-01","dueOn":"2020-03-31"}""")
record ActionBody(
        @Nullable UUID id,
        @Text(max = ActionBody.LONGEST_TITLE) String title,

        @Text(max = ActionBody.LONGEST_OUTCOME, lines = true)
        String outcome,

        @Text(max = ActionBody.LONGEST_LEAD) String lead,
        @NotNull LocalDate startOn,
        @NotNull LocalDate dueOn,

        @Size(max = ActionBody.MOST_FINDINGS, message = "Name at most {max} findings.")
        @UniqueElements(message = "Name each finding once.")
        @Nullable
        List<@NotNull UUID> addresses,

        @Nullable UUID priorityId) {

    /** Characters. */
    static final int LONGEST_TITLE = 200;

    static final int LONGEST_OUTCOME = 2_000;

    static final int LONGEST_LEAD = 200;

    static final int MOST_FINDINGS = 100;

    /** @param actionId the id chosen, here or by the one who asks */
    AddAction command(UUID planId, UUID actionId) {
        return new AddAction(
                actionId,
                planId,
                title,
                outcome,
                lead,
                startOn,
                dueOn,
                addresses == null ? List.of() : addresses,
                priorityId);
    }
}
