package org.improvementledger.actionplan.plan;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it comes in.
 *
 * @param id chosen by the one who drafts it; absent where we are to choose
 * @param inspectionId the inspection it answers
 */
record PlanBody(
        @Nullable UUID id,
        @Text(max = PlanBody.LONGEST_TITLE) String title,
        @NotNull UUID inspectionId) {

    /** Characters. */
    static final int LONGEST_TITLE = 200;

    /** @param planId the id chosen, here or by the one who asks */
    DraftPlan command(UUID planId) {
        return new DraftPlan(planId, title, inspectionId);
    }
}
