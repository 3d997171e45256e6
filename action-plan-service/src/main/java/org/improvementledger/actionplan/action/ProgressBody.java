package org.improvementledger.actionplan.action;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.improvementledger.events.Rating;
import org.jspecify.annotations.Nullable;

/**
 * A report of how an action stands, as it comes in.
 *
 * @param id chosen by the one who reports; absent where we are to choose
 * @param reportedOn the day it speaks for; absent for today
 * @param rating green, amber or red
 * @param recoveryPlan how it comes back on track; needed for amber
 */
@Schema(example = """
        {"reportedOn":"2019-10-07","summary":"Two of three cohorts are trained","rating":"amber",
         "recoveryPlan":"A third trainer starts in November"}""")
record ProgressBody(
        @Nullable UUID id,
        @PastOrPresent @Nullable LocalDate reportedOn,
        @Text(max = ProgressBody.LONGEST, lines = true) String summary,
        @NotNull Rating rating,

        @Text(max = ProgressBody.LONGEST, optional = true, lines = true) @Nullable
        String recoveryPlan) {

    /** Characters. */
    static final int LONGEST = 2_000;

    /**
     * @param reportId the id chosen, here or by the one who asks
     * @param today in London
     */
    ReportProgress command(UUID actionId, UUID reportId, LocalDate today) {
        return new ReportProgress(
                actionId, reportId, reportedOn == null ? today : reportedOn, summary, rating, recoveryPlan);
    }
}
