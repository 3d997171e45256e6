package org.improvementledger.actionplan.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * That the agreed version of a plan was sent.
 *
 * @param submittedOn absent for today
 */
@Schema(example = """
        {"submittedOn":"2019-07-01","recipient":"The inspectorate and the department"}""")
record SubmissionBody(
        @PastOrPresent @Nullable LocalDate submittedOn,
        @Text(max = SubmissionBody.LONGEST) String recipient) {

    /** Characters. */
    static final int LONGEST = 200;

    /** @param today in London */
    SubmitPlan command(UUID planId, LocalDate today) {
        return new SubmitPlan(planId, submittedOn == null ? today : submittedOn, recipient);
    }
}
