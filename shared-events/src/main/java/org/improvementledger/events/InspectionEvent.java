package org.improvementledger.events;

import java.util.UUID;

/** What happened to an inspection and its findings. */
public sealed interface InspectionEvent extends ActionPlanEvent
        permits InspectionRecorded,
                JudgementRecorded,
                FindingRecorded,
                InspectionCorrected,
                JudgementCorrected,
                FindingCorrected,
                DeadlineStated,
                DeadlineMet,
                DeadlineMetCorrected {
    UUID inspectionId();

    @Override
    default UUID aggregateId() {
        return inspectionId();
    }
}
