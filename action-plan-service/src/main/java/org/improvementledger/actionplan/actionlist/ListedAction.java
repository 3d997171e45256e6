package org.improvementledger.actionplan.actionlist;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.improvementledger.actionplan.action.ActionRating;
import org.improvementledger.actionplan.action.ActionRow;
import org.improvementledger.actionplan.action.ActionStandingRow;
import org.improvementledger.actionplan.action.ActionState;
import org.improvementledger.actionplan.action.OpenMilestone;
import org.improvementledger.actionplan.action.Slippage;
import org.improvementledger.events.Rating;
import org.jspecify.annotations.Nullable;

/**
 * An action as a list shows it on a day.
 *
 * @param plan the title of its plan
 * @param priority the title of its priority; null where it belongs to none
 * @param day for which overdue and rating are told
 */
public record ListedAction(
        ActionRow action,
        ActionStandingRow standing,
        ActionRating rating,
        String plan,
        @Nullable String priority,
        LocalDate day) {

    public boolean isOverdue() {
        return standing.isOverdueOn(day);
    }

    /** Whether its own due date went by while it is open. */
    public boolean isLate() {
        return standing.state() == ActionState.OPEN && action.dueOn().isBefore(day);
    }

    public boolean isMilestoneOverdue() {
        return standing.state() == ActionState.OPEN && standing.milestones().overdueOn(day) > 0;
    }

    /** How it is rated, as the rules have it; null where it is cancelled. */
    public @Nullable Rating rated() {
        return rating.computed();
    }

    public @Nullable OpenMilestone next() {
        return standing.state() == ActionState.OPEN
                ? standing.milestones().next().orElse(null)
                : null;
    }

    @Nullable
    LocalDate nextDueOn() {
        OpenMilestone next = next();
        return next == null ? null : next.dueOn();
    }

    /** How much its due date moved, in words; empty where it did not. */
    public String slippage() {
        return Slippage.words(action.slippageDays());
    }

    boolean mentions(List<String> words) {
        String text = (action.title() + "\n" + action.lead() + "\n" + action.outcome()).toLowerCase(Locale.UK);
        return words.stream().allMatch(text::contains);
    }
}
