package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import org.improvementledger.actionplan.rating.RatingRuleBook;
import org.improvementledger.actionplan.rating.RatingRulesVersion;
import org.improvementledger.events.Rating;
import org.jspecify.annotations.Nullable;

/**
 * How an action is rated (BRAG), by the rules in force on the day asked about.
 *
 * <p>Blue: closed and held for the sustainment period. Green: on track, or complete and not yet held. Amber: declared so, or overdue
 * by up to {@link RatingRulesVersion#amberDays()} days. Red: declared so, or overdue by more. While it is open it is rated as the
 * worse of what is declared and what its dates say. What is due is not overdue before the day after.
 */
final class RatingRule {

    private RatingRule() {}

    /** Null for a cancelled action, which has no rating. */
    static @Nullable Rating computed(RatingFacts facts, RatingRuleBook rules, LocalDate day) {
        return switch (facts.state()) {
            case OPEN -> worse(facts.declared(), byDates(facts, rules.inForceOn(day), day));
            case COMPLETION_PROPOSED, VERIFIED -> Rating.GREEN;
            case CLOSED -> hasHeld(facts.closedOn(), rules, day) ? Rating.BLUE : Rating.GREEN;
            case SUSTAINED, EMBEDDED -> Rating.BLUE;
            case CANCELLED -> null;
        };
    }

    private static Rating byDates(RatingFacts facts, RatingRulesVersion rules, LocalDate day) {
        long overdue = facts.mostOverdueDays(day);
        if (overdue <= 0) {
            return Rating.GREEN;
        }
        return overdue <= rules.amberDays() ? Rating.AMBER : Rating.RED;
    }

    private static boolean hasHeld(@Nullable LocalDate closedOn, RatingRuleBook rules, LocalDate day) {
        return closedOn != null && SustainedPeriod.of(closedOn, day, rules).isPresent();
    }

    private static Rating worse(@Nullable Rating declared, Rating byDates) {
        return declared == null || declared.compareTo(byDates) < 0 ? byDates : declared;
    }
}
