package org.improvementledger.actionplan.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.improvementledger.actionplan.action.London;
import org.improvementledger.actionplan.plan.Plans;
import org.improvementledger.chassis.projection.InvalidKnownAtException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Moments;
import org.improvementledger.chassis.web.page.TypedDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds a plan as it is known at a moment against what was known of it before. */
@Component
public class Comparisons {

    private static final String WHAT = "Earlier date";

    private final PlanPictures pictures;
    private final PlanChanges changes;
    private final Plans plans;
    private final LastBoard boards;
    private final Moments moments;

    Comparisons(PlanPictures pictures, PlanChanges changes, Plans plans, LastBoard boards, Moments moments) {
        this.pictures = pictures;
        this.changes = changes;
        this.plans = plans;
        this.boards = boards;
        this.moments = moments;
    }

    /** @param asked the earlier date as somebody typed it, or a moment as {@code knownAt} takes it; blank for the last meeting */
    public Comparison of(PlanPicture now, Moment moment, @Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return sinceTheBoardMet(now, now.plan().day().plusDays(1), moment);
        }
        try {
            Moment then = moments.of(knownAt(asked, London.dayOf(moments.now())));
            return then.at().isAfter(moment.at())
                    ? Comparison.problem(asked, WHAT + " must be before the day this page speaks for")
                    : with(asked, now, then);
        } catch (InvalidKnownAtException notUnderstood) {
            return Comparison.problem(asked, String.valueOf(notUnderstood.getMessage()));
        }
    }

    /** What changed since the board met last before a day; nothing where it had not. */
    public Comparison sinceTheBoardMet(PlanPicture now, LocalDate before, Moment moment) {
        UUID planId = now.plan().plan().id();
        return boards.before(planId, before, moment)
                .map(seen ->
                        new Comparison(null, null, seen.day(), seen.meeting(), changes(planId, seen.moment(), now)))
                .orElseGet(Comparison::withNothing);
    }

    /** What is otherwise than it was known at an earlier moment; nothing where the plan was not drafted by then. */
    public List<Change> changes(UUID planId, Moment then, PlanPicture now) {
        return plans.find(planId, then).isEmpty() ? List.of() : changes.between(pictures.of(planId, then), now);
    }

    private Comparison with(String asked, PlanPicture now, Moment then) {
        UUID planId = now.plan().plan().id();
        return plans.find(planId, then).isEmpty()
                ? Comparison.problem(asked, "Nothing was known of this plan by then")
                : new Comparison(asked, null, London.dayOf(then), null, changes(planId, then, now));
    }

    /** A date as people type it becomes one as machines do; what else there is stays as it is. */
    private static String knownAt(String asked, LocalDate today) {
        if (asked.strip().chars().allMatch(Character::isDigit)) {
            return asked;
        }
        LocalDate date = TypedDate.of(asked, WHAT, today).date();
        return date == null ? asked : date.toString();
    }
}
