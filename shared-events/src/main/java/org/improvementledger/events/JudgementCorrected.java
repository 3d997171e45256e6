package org.improvementledger.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A judgement was recorded wrong. The former event stays.
 *
 * @param grade the grade that was given; absent when no such judgement was made
 */
@EventType(name = "action-plan.judgement-corrected")
public record JudgementCorrected(
        UUID inspectionId, JudgementArea area, @Nullable Grade grade, String reason) implements InspectionEvent {}
