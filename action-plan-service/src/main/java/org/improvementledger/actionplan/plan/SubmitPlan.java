package org.improvementledger.actionplan.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Record that the agreed version of a plan was sent. */
public record SubmitPlan(@TargetAggregateIdentifier UUID planId, LocalDate submittedOn, String recipient) {}
