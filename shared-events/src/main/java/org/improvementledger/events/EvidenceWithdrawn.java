package org.improvementledger.events;

import java.util.UUID;

/** Evidence counts no longer. It stays readable. */
@EventType(name = "action-plan.evidence-withdrawn")
public record EvidenceWithdrawn(UUID actionId, UUID evidenceId, String reason) implements ActionEvent {}
