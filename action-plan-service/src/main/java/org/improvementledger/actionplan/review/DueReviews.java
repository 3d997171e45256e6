package org.improvementledger.actionplan.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which reviews of a schedule fall due, and what became of each: told by the rule, the days on which they were held, and the day it is. */
final class DueReviews {

    private final RecurrenceRule rule;

    private final @Nullable LocalDate endedOn;

    /** @param endedOn the last day on which one can fall due; null while there is none */
    DueReviews(RecurrenceRule rule, @Nullable LocalDate endedOn) {
        this.rule = rule;
        this.endedOn = endedOn;
    }

    /**
     * A review that fell due.
     *
     * @param nextOn the day the next one falls due; null where none does
     */
    record Due(LocalDate on, @Nullable LocalDate nextOn) {

        /** Whether it was not held when the next one fell due: one held on that very day came too late. */
        boolean isMissed(@Nullable LocalDate heldOn, LocalDate day) {
            return nextOn != null && !nextOn.isAfter(day) && (heldOn == null || !heldOn.isBefore(nextOn));
        }

        ReviewStatus status(@Nullable LocalDate heldOn, int toleranceDays, LocalDate day) {
            if (isMissed(heldOn, day)) {
                return ReviewStatus.MISSED;
            }
            LocalDate lastOnTime = on.plusDays(toleranceDays);
            if (heldOn != null) {
                return heldOn.isAfter(lastOnTime) ? ReviewStatus.HELD_LATE : ReviewStatus.HELD_ON_TIME;
            }
            return day.isAfter(lastOnTime) ? ReviewStatus.OVERDUE : ReviewStatus.DUE;
        }
    }

    boolean gives(LocalDate day) {
        return rule.gives(day) && (endedOn == null || !day.isAfter(endedOn));
    }

    /** Those that fell due up to and including a day, in order. */
    List<Due> to(LocalDate day) {
        LocalDate last = endedOn != null && endedOn.isBefore(day) ? endedOn : day;
        List<LocalDate> days = rule.daysTo(last);
        List<Due> due = new ArrayList<>();
        for (int index = 0; index < days.size(); index++) {
            due.add(new Due(days.get(index), index + 1 < days.size() ? days.get(index + 1) : after(days.get(index))));
        }
        return due;
    }

    /** The next ones that fall due after a day. */
    List<LocalDate> after(LocalDate day, int most) {
        return rule.daysAfter(day, most).stream()
                .filter(next -> endedOn == null || !next.isAfter(endedOn))
                .toList();
    }

    /** Those that were missed up to and including a day. */
    List<Due> missed(Map<LocalDate, LocalDate> heldOn, LocalDate day) {
        return to(day).stream()
                .filter(due -> due.isMissed(heldOn.get(due.on()), day))
                .toList();
    }

    private @Nullable LocalDate after(LocalDate day) {
        List<LocalDate> next = after(day, 1);
        return next.isEmpty() ? null : next.getFirst();
    }
}
