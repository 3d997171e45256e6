package org.improvementledger.actionplan.measure;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Say that a measure shows whether an action works. */
public record LinkMeasure(@TargetAggregateIdentifier UUID measureId, UUID actionId) {}
