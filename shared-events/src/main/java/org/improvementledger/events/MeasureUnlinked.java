package org.improvementledger.events;

import java.util.UUID;

/** A measure does not show whether an action works. */
@EventType(name = "action-plan.measure-unlinked")
public record MeasureUnlinked(UUID measureId, UUID actionId, String reason) implements MeasureEvent {}
