package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The bytes of a file that is evidence are again what they were when it was attached. Recorded by the service itself.
 *
 * @param foundOn the day it was found; the event's effective date
 */
@EventType(name = "action-plan.evidence-restored")
public record EvidenceRestored(UUID actionId, UUID evidenceId, LocalDate foundOn) implements ActionEvent {

    @Override
    public LocalDate effectiveDate() {
        return foundOn;
    }
}
