package org.improvementledger.events;

import java.util.UUID;

/** A measure shows whether an action works. */
@EventType(name = "action-plan.measure-linked")
public record MeasureLinked(UUID measureId, UUID actionId) implements MeasureEvent {}
