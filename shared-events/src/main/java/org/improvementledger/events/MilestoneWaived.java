package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A milestone will not be reached, and need not be.
 *
 * @param waivedOn the day that was decided; the event's effective date
 */
@EventType(name = "action-plan.milestone-waived")
public record MilestoneWaived(UUID actionId, UUID milestoneId, LocalDate waivedOn, String reason)
        implements ActionEvent {

    @Override
    public LocalDate effectiveDate() {
        return waivedOn;
    }
}
