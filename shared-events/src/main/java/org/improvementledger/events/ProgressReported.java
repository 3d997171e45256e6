package org.improvementledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The lead said how an action stands.
 *
 * @param reportId the report, which begins with this event
 * @param reportedOn the day it speaks for; the event's effective date
 * @param declared the rating that the lead gives: green, amber or red
 * @param recoveryPlan how it comes back on track; there when the rating is amber
 */
@EventType(name = "action-plan.progress-reported")
public record ProgressReported(
        UUID actionId,
        UUID reportId,
        LocalDate reportedOn,
        String summary,
        Rating declared,
        @Nullable String recoveryPlan)
        implements ActionEvent {

    @Override
    public LocalDate effectiveDate() {
        return reportedOn;
    }

    @Override
    public List<UUID> introduces() {
        return List.of(reportId);
    }
}
