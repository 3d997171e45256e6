package org.improvementledger.actionplan.inspection;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.FindingKind;
import org.improvementledger.events.FindingRecorded;

/** Record a strength or an area to improve that the inspection named. */
public record RecordFinding(
        @TargetAggregateIdentifier UUID inspectionId, UUID findingId, FindingKind kind, String text) {

    FindingRecorded done() {
        return new FindingRecorded(inspectionId, findingId, kind, text);
    }
}
