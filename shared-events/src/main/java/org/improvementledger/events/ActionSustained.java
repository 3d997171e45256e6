package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A closed action held for the sustainment period. Recorded by the service itself.
 *
 * @param sustainedOn the last day of the period; the event's effective date
 * @param rulesVersion the version of the rating rules that set it
 */
@EventType(name = "action-plan.action-sustained")
public record ActionSustained(UUID actionId, LocalDate sustainedOn, int sustainmentDays, int rulesVersion)
        implements ActionEvent {

    @Override
    public LocalDate effectiveDate() {
        return sustainedOn;
    }
}
