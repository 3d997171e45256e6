package org.improvementledger.events;

import java.util.UUID;

/**
 * A finding was recorded wrong. The former event stays.
 *
 * @param kind what kind of finding it is
 * @param text what was found, as the report has it
 */
@EventType(name = "action-plan.finding-corrected")
public record FindingCorrected(UUID inspectionId, UUID findingId, FindingKind kind, String text, String reason)
        implements InspectionEvent {}
