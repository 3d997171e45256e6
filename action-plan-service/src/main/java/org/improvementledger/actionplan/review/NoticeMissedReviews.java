package org.improvementledger.actionplan.review;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Notice the reviews that were not held by the day the next one fell due. Asked again it notices nothing new, whatever the day.
 *
 * @param day up to and including which is looked, in London
 */
public record NoticeMissedReviews(@TargetAggregateIdentifier UUID scheduleId, LocalDate day) {}
