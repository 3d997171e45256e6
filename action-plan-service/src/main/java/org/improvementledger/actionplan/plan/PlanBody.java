package org.improvementledger.actionplan.plan;

import io.swagger.v3.oas.annotations.media.Schema;
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
@Schema(example = """
        {"title":"Improvement plan 2019 to 2022","inspectionId":"5f2c9f0a-9a53-4a34-8d0e-1f6f3a1b7c11"}""")
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
