package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.improvementledger.events.Rating;
import org.jspecify.annotations.Nullable;

/**
 * What an action's rating is computed from.
 *
 * @param closedOn null while the board has not closed it
 * @param openMilestonesDueOn when the milestones are due that are neither reached nor waived
 * @param declared what the latest report says; null where there is none
 */
record RatingFacts(
        ActionState state,
        @Nullable LocalDate closedOn,
        LocalDate dueOn,
        List<LocalDate> openMilestonesDueOn,
        @Nullable Rating declared) {

    RatingFacts {
        openMilestonesDueOn = List.copyOf(openMilestonesDueOn);
    }

    /** How many days the most overdue date has gone by on a day; zero or less where none has. */
    long mostOverdueDays(LocalDate day) {
        return Stream.concat(openMilestonesDueOn.stream(), Stream.of(dueOn))
                .mapToLong(due -> ChronoUnit.DAYS.between(due, day))
                .max()
                .orElse(0);
    }
}
