package org.improvementledger.events;

import java.util.List;
import java.util.UUID;

/** A strength or an area to improve that the inspection named. */
@EventType(name = "action-plan.finding-recorded")
public record FindingRecorded(UUID inspectionId, UUID findingId, FindingKind kind, String text)
        implements InspectionEvent {

    @Override
    public List<UUID> introduces() {
        return List.of(findingId);
    }
}
