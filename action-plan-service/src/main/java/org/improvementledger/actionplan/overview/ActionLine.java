package org.improvementledger.actionplan.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.improvementledger.actionplan.action.ActionRating;
import org.improvementledger.actionplan.action.ActionRow;
import org.improvementledger.actionplan.action.ActionStandingRow;
import org.improvementledger.actionplan.action.ActionState;
import org.improvementledger.actionplan.action.OpenMilestone;
import org.improvementledger.actionplan.action.Standing;
import org.improvementledger.actionplan.funding.ActionFunding;
import org.improvementledger.actionplan.plan.PriorityRow;
import org.jspecify.annotations.Nullable;

/**
 * An action in one line of its plan.
 *
 * @param priority null where it belongs to none
 * @param day as of which it is told what is due and late
 */
public record ActionLine(
        ActionRow row,
        ActionStandingRow stands,
        ActionRating rating,
        @Nullable PriorityRow priority,
        LocalDate day,
        ActionFunding funding) {

    public UUID id() {
        return row.id();
    }

    public String title() {
        return row.title();
    }

    public String lead() {
        return row.lead();
    }

    public LocalDate startOn() {
        return row.startOn();
    }

    public LocalDate dueOn() {
        return row.dueOn();
    }

    public ActionState state() {
        return stands.state();
    }

    public Standing standing() {
        return stands.standing();
    }

    public int milestones() {
        return stands.milestones().total();
    }

    /** Those waived count as reached. */
    public int reached() {
        return stands.milestones().reached() + stands.milestones().waived();
    }

    /** How many milestones are due before the day and neither reached nor waived, while it is open. */
    public long overdueMilestones() {
        return isOpen() ? stands.milestones().overdueOn(day) : 0;
    }

    /** The milestone due next; null where none is left. */
    public @Nullable OpenMilestone next() {
        return stands.milestones().next().orElse(null);
    }

    public @Nullable LocalDate nextDueOn() {
        OpenMilestone next = next();
        return next == null ? null : next.dueOn();
    }

    /** Whether its own due date has passed and its completion is not proposed. */
    public boolean isLate() {
        return isOpen() && day.isAfter(row.dueOn());
    }

    public boolean isOverdue() {
        return overdueMilestones() > 0 || isLate();
    }

    /** What of it is late, the most overdue first. */
    public List<OpenMilestone> lateMilestones() {
        return isOpen()
                ? stands.milestones().open().stream()
                        .filter(milestone -> milestone.dueOn().isBefore(day))
                        .sorted(Comparator.comparing(OpenMilestone::dueOn))
                        .toList()
                : List.of();
    }

    /** By how many days the most overdue date of it has gone by; 0 where none has. */
    public long daysLate() {
        List<OpenMilestone> milestones = lateMilestones();
        LocalDate first =
                milestones.isEmpty() ? row.dueOn() : milestones.getFirst().dueOn();
        LocalDate earliest = isLate() && row.dueOn().isBefore(first) ? row.dueOn() : first;
        return isOverdue() ? ChronoUnit.DAYS.between(earliest, day) : 0;
    }

    /** Whether something of it is said to be done and no file or link that counts bears it out. */
    public boolean isUnevidenced() {
        boolean claimed = stands.milestones().reached() > 0 || state() != ActionState.OPEN;
        return state() != ActionState.CANCELLED && claimed && stands.evidence().counting() == 0;
    }

    /** How many findings it addresses. */
    public int findings() {
        return row.addresses().size();
    }

    boolean mentions(List<String> words) {
        String text = (title() + "\n" + lead()).toLowerCase(Locale.UK);
        return words.stream().allMatch(text::contains);
    }

    private boolean isOpen() {
        return state() == ActionState.OPEN;
    }
}
