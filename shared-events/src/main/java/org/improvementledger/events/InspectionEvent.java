package org.improvementledger.events;

import java.util.UUID;

public sealed interface InspectionEvent extends ActionPlanEvent
        permits InspectionRecorded, JudgementRecorded, FindingRecorded {
    UUID inspectionId();

    @Override
    default UUID aggregateId() {
        return inspectionId();
    }
}
