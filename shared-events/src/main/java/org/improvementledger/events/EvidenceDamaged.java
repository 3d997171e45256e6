package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The bytes of a file that is evidence are not what they were. Recorded by the service itself.
 *
 * @param foundOn the day it was found; the event's effective date
 */
@EventType(name = "action-plan.evidence-damaged")
public record EvidenceDamaged(UUID actionId, UUID evidenceId, EvidenceFault fault, LocalDate foundOn)
        implements ActionEvent {

    @Override
    public LocalDate effectiveDate() {
        return foundOn;
    }
}
