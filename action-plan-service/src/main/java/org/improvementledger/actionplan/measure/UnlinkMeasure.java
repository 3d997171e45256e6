package org.improvementledger.actionplan.measure;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Say that a measure does not show whether an action works. */
public record UnlinkMeasure(@TargetAggregateIdentifier UUID measureId, UUID actionId, String reason) {}
