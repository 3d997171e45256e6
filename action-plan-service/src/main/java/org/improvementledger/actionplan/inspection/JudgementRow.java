package org.improvementledger.actionplan.inspection;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.Grade;
import org.improvementledger.events.JudgementArea;
import org.improvementledger.events.JudgementRecorded;

/**
 * The grade of one area.
 *
 * @param id derived from inspection and area, for an area is judged once
 * @param version the aggregate's, when it was judged or that was corrected
 */
public record JudgementRow(@Key UUID id, @Indexed UUID inspectionId, JudgementArea area, Grade grade, long version) {

    static JudgementRow recorded(JudgementRecorded event, long version) {
        return new JudgementRow(
                idOf(event.inspectionId(), event.area()), event.inspectionId(), event.area(), event.grade(), version);
    }

    static JudgementRow corrected(UUID inspectionId, JudgementArea area, Grade grade, long version) {
        return new JudgementRow(idOf(inspectionId, area), inspectionId, area, grade, version);
    }

    static UUID idOf(UUID inspectionId, JudgementArea area) {
        return UUID.nameUUIDFromBytes((inspectionId + "/" + area.code()).getBytes(StandardCharsets.UTF_8));
    }
}
