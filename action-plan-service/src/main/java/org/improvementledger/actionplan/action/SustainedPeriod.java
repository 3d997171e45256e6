package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.improvementledger.actionplan.rating.RatingRuleBook;
import org.improvementledger.actionplan.rating.RatingRulesVersion;
import org.improvementledger.events.ActionSustained;

/**
 * That an action has held for the sustainment period.
 *
 * @param until the last day of the period
 * @param rules the version of the rules that were in force on that day
 */
record SustainedPeriod(LocalDate until, RatingRulesVersion rules) {

    /**
     * The first day, up to and with one, on which an action closed on another day had held for as long as the rules of that first day
     * ask.
     */
    static Optional<SustainedPeriod> of(LocalDate closedOn, LocalDate day, RatingRuleBook book) {
        for (RatingRuleBook.Span span : book.spans()) {
            LocalDate held = closedOn.plusDays(span.rules().sustainmentDays());
            LocalDate first = span.from() == null || held.isAfter(span.from()) ? held : span.from();
            boolean inForce = span.until() == null || !first.isAfter(span.until());
            if (inForce && !first.isAfter(day)) {
                return Optional.of(new SustainedPeriod(first, span.rules()));
            }
        }
        return Optional.empty();
    }

    ActionSustained of(UUID actionId) {
        return new ActionSustained(actionId, until, rules.sustainmentDays(), rules.version());
    }
}
