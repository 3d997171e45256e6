package org.improvementledger.actionplan.overview;

import java.time.LocalDate;
import org.improvementledger.actionplan.action.ActionStandingRow;
import org.improvementledger.actionplan.rating.RatingRuleBook;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.springframework.stereotype.Component;

/** What has to happen to an action next, and who does it, in a sentence. */
@Component
class WhatComesNext {

    private final TimeFormat when;

    WhatComesNext(TimeFormat when) {
        this.when = when;
    }

    String after(ActionStandingRow action, LocalDate day, RatingRuleBook rules) {
        return switch (action.state()) {
            case OPEN -> open(action);
            case COMPLETION_PROPOSED ->
                "It was proposed as complete on " + when.day(action.steps().completedOn())
                        + ". Somebody other than who proposed it verifies or refuses that.";
            case VERIFIED -> "It is verified as complete. The chair of the board closes it.";
            case CLOSED -> closed(action, day, rules);
            case SUSTAINED ->
                "It has held since it was closed. The chair of the board says whether it is how things are done now.";
            case EMBEDDED -> "Nothing: what it changed is how things are done now.";
            case CANCELLED ->
                "Nothing: it was cancelled on " + when.day(action.steps().cancelledOn()) + ".";
        };
    }

    private static String open(ActionStandingRow action) {
        int open = action.milestones().open().size();
        if (open > 0) {
            return "%,d %s to be reached or waived. Then its lead proposes that it is complete."
                    .formatted(open, open == 1 ? "milestone is" : "milestones are");
        }
        return action.evidence().hasSound()
                ? "Its lead can propose that it is complete."
                : "Evidence has to be attached. Then its lead proposes that it is complete.";
    }

    private String closed(ActionStandingRow action, LocalDate day, RatingRuleBook rules) {
        LocalDate closedOn = action.steps().closedOn();
        int days = rules.inForceOn(day).sustainmentDays();
        return closedOn == null
                ? "It has to hold."
                : "It has to hold for %,d days, until %s. Then it is blue by itself."
                        .formatted(days, when.day(closedOn.plusDays(days)));
    }
}
