package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import org.improvementledger.events.Rating;

/**
 * How the lead rates an action.
 *
 * @param reportedOn the day of the report that says so
 */
public record DeclaredRating(Rating rating, LocalDate reportedOn) {}
