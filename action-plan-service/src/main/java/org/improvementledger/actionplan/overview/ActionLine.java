package org.improvementledger.actionplan.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.improvementledger.actionplan.action.ActionRow;
import org.improvementledger.actionplan.action.ActionStandingRow;
import org.improvementledger.actionplan.action.ActionState;
import org.improvementledger.actionplan.action.OpenMilestone;
import org.improvementledger.actionplan.action.Standing;
import org.improvementledger.actionplan.funding.ActionFunding;
import org.jspecify.annotations.Nullable;

/**
 * An action in one line of its plan.
 *
 * @param overdue how many milestones are due before the day shown and not reached
 * @param next the milestone due next; null where none is left
 * @param late whether the action's own due date has passed and its completion is not proposed
 * @param findings how many findings it addresses
 */
record ActionLine(
        UUID id,
        String title,
        String lead,
        LocalDate startOn,
        LocalDate dueOn,
        Standing standing,
        int milestones,
        int reached,
        long overdue,
        @Nullable OpenMilestone next,
        boolean late,
        int findings,
        ActionFunding funding) {

    static ActionLine of(ActionRow action, ActionStandingRow stands, ActionFunding funding, LocalDate day) {
        return new ActionLine(
                action.id(),
                action.title(),
                action.lead(),
                action.startOn(),
                action.dueOn(),
                stands.standing(),
                stands.milestones().total(),
                stands.milestones().reached(),
                stands.milestones().overdueOn(day),
                stands.milestones().next().orElse(null),
                stands.state() == ActionState.OPEN && day.isAfter(action.dueOn()),
                action.addresses().size(),
                funding);
    }

    boolean isOverdue() {
        return overdue > 0 || late;
    }

    @Nullable
    LocalDate nextDueOn() {
        return next == null ? null : next.dueOn();
    }

    boolean mentions(List<String> words) {
        String text = (title + "\n" + lead).toLowerCase(Locale.UK);
        return words.stream().allMatch(text::contains);
    }
}
