package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Record that a closed action has held for the sustainment period, where by a day it has. The service asks this of itself, as often
 * as it likes.
 */
public record NoticeSustained(@TargetAggregateIdentifier UUID actionId, LocalDate day) {}
