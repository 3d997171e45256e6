package org.improvementledger.actionplan.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.projection.Appended;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.ProgressReported;
import org.improvementledger.events.Rating;
import org.jspecify.annotations.Nullable;

/**
 * A report of how an action stands.
 *
 * @param reportedOn the day it speaks for
 * @param recoveryPlan how it comes back on track; null where nothing is said
 * @param reportedBy opaque id of who reported
 */
@Appended
public record ProgressReportRow(
        @Key UUID id,
        @Indexed UUID actionId,
        LocalDate reportedOn,
        String summary,
        Rating declared,
        @Nullable String recoveryPlan,
        String reportedBy,
        Instant recordedAt) {

    static ProgressReportRow reported(ProgressReported event, String actor, Instant at) {
        return new ProgressReportRow(
                event.reportId(),
                event.actionId(),
                event.reportedOn(),
                event.summary(),
                event.declared(),
                event.recoveryPlan(),
                actor,
                at);
    }
}
