package org.improvementledger.actionplan.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.improvementledger.actionplan.action.ActionRow;
import org.improvementledger.actionplan.action.OpenMilestone;
import org.improvementledger.actionplan.action.Standing;
import org.improvementledger.actionplan.funding.ActionFunding;
import org.jspecify.annotations.Nullable;

/**
 * An action in one line of its plan.
 *
 * @param overdue how many milestones are due before the day shown and not reached
 * @param next the milestone due next; null where none is left
 * @param late whether the action's own due date has passed with milestones left
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

    static ActionLine of(ActionRow action, ActionFunding funding, LocalDate day) {
        return new ActionLine(
                action.id(),
                action.title(),
                action.lead(),
                action.startOn(),
                action.dueOn(),
                action.standing(),
                action.milestonesTotal(),
                action.milestonesReached(),
                action.overdueOn(day),
                action.nextMilestone().orElse(null),
                action.standing() != Standing.ALL_MILESTONES_REACHED && day.isAfter(action.dueOn()),
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
