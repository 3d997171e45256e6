package org.improvementledger.events;

import java.util.UUID;

/** The inspectorate's grade for one area. Overall effectiveness is recorded like the others, never computed. */
@EventType(name = "action-plan.judgement-recorded")
public record JudgementRecorded(UUID inspectionId, JudgementArea area, Grade grade) implements InspectionEvent {}
