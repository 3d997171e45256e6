package org.improvementledger.actionplan.deadline;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.actionplan.inspection.MeetDeadline;
import org.improvementledger.chassis.web.Text;
import org.improvementledger.events.DeadlineKind;
import org.jspecify.annotations.Nullable;

/**
 * That a deadline was met, as it comes in.
 *
 * @param metOn the day it was done; today in England where it is absent
 * @param note how, such as where it was sent
 */
@Schema(example = """
        {"metOn":"2019-07-03","note":"Sent to the inspectorate and published on the council's website"}""")
record DeadlineMetBody(
        @Nullable @PastOrPresent LocalDate metOn,

        @Text(max = DeadlineMetBody.LONGEST_NOTE, lines = true, optional = true) @Nullable
        String note) {

    /** Characters. */
    static final int LONGEST_NOTE = 2_000;

    MeetDeadline command(UUID inspectionId, DeadlineKind deadline, LocalDate today) {
        return new MeetDeadline(inspectionId, deadline, metOn == null ? today : metOn, note);
    }
}
