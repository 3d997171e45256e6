package org.improvementledger.actionplan.inspection;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.Grade;
import org.improvementledger.events.JudgementArea;
import org.improvementledger.events.JudgementCorrected;
import org.jspecify.annotations.Nullable;

/**
 * Correct the grade that was recorded for an area.
 *
 * @param grade null where the inspectorate did not judge the area
 */
public record CorrectJudgement(
        @TargetAggregateIdentifier UUID inspectionId,
        JudgementArea area,
        @Nullable Grade grade,
        String reason) {

    JudgementCorrected done() {
        return new JudgementCorrected(inspectionId, area, grade, reason);
    }
}
