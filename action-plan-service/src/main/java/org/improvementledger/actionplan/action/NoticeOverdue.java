package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Record what of an action is overdue on a day and was not recorded so. The service asks this of itself, as often as it likes. */
public record NoticeOverdue(@TargetAggregateIdentifier UUID actionId, LocalDate day) {}
