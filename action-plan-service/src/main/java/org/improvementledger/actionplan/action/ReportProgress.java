package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.ProgressReported;
import org.improvementledger.events.Rating;
import org.jspecify.annotations.Nullable;

/**
 * Say how an action stands.
 *
 * @param reportedOn the day it speaks for
 * @param recoveryPlan how it comes back on track; there when the rating is amber
 */
public record ReportProgress(
        @TargetAggregateIdentifier UUID actionId,
        UUID reportId,
        LocalDate reportedOn,
        String summary,
        Rating declared,
        @Nullable String recoveryPlan) {

    ProgressReported done() {
        return new ProgressReported(actionId, reportId, reportedOn, summary, declared, recoveryPlan);
    }
}
