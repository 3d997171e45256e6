package org.improvementledger.actionplan.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * That the board agrees the version of a plan that is drafted; the note holds what it said.
 *
 * @param agreedOn absent for today
 * @param meetingId the meeting of the board that did; absent where none is named
 */
@Schema(example = """
        {"agreedOn":"2019-06-12","note":"Agreed without amendment"}""")
record AgreementBody(
        @PastOrPresent @Nullable LocalDate agreedOn,
        @Nullable UUID meetingId,

        @Text(max = AgreementBody.LONGEST, optional = true, lines = true) @Nullable
        String note) {

    /** Characters. */
    static final int LONGEST = 2_000;

    /** @param today in London */
    AgreePlan command(UUID planId, LocalDate today) {
        return new AgreePlan(planId, agreedOn == null ? today : agreedOn, meetingId, note);
    }
}
