package org.improvementledger.actionplan.inspection;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.Grade;
import org.improvementledger.events.JudgementArea;
import org.improvementledger.events.JudgementRecorded;

/** Record the inspectorate's grade for one area. */
public record RecordJudgement(@TargetAggregateIdentifier UUID inspectionId, JudgementArea area, Grade grade) {

    JudgementRecorded done() {
        return new JudgementRecorded(inspectionId, area, grade);
    }
}
