package org.improvementledger.actionplan.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Begin the next version of an agreed plan. */
public record RevisePlan(@TargetAggregateIdentifier UUID planId, LocalDate revisedOn, String reason) {}
