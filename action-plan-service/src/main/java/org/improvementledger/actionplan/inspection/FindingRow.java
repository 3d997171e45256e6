package org.improvementledger.actionplan.inspection;

import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.FindingCorrected;
import org.improvementledger.events.FindingKind;
import org.improvementledger.events.FindingRecorded;

/**
 * A strength or an area to improve.
 *
 * @param version the aggregate's, when it was recorded or corrected
 */
public record FindingRow(@Key UUID id, @Indexed UUID inspectionId, FindingKind kind, String text, long version) {

    static FindingRow recorded(FindingRecorded event, long version) {
        return new FindingRow(event.findingId(), event.inspectionId(), event.kind(), event.text(), version);
    }

    FindingRow with(FindingCorrected event, long newVersion) {
        return new FindingRow(id, inspectionId, event.kind(), event.text(), newVersion);
    }

    boolean isPriorityAction() {
        return kind == FindingKind.AREA_FOR_PRIORITY_ACTION;
    }
}
