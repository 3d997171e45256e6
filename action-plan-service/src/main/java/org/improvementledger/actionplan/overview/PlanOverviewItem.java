package org.improvementledger.actionplan.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.improvementledger.actionplan.plan.PlanFunding;
import org.improvementledger.events.Rating;
import org.jspecify.annotations.Nullable;

/**
 * A plan on a page as it goes out.
 *
 * @param day as of which it is told what is due and late
 * @param changedSince the day the changes are told from: of the last meeting of the board, or the one asked for; absent where the
 *     board has not met
 * @param meetingId the last meeting of the board; absent where another day was asked for
 * @param changes what is otherwise since then
 * @param late actions of which something is late, the most overdue first
 * @param unevidenced actions of which something is said to be done, without a file or link that counts
 * @param outcomes for each priority its money beside the measures it was to move
 */
record PlanOverviewItem(
        UUID id,
        String title,
        LocalDate day,
        RatingCounts ratings,
        @Nullable LocalDate changedSince,
        @Nullable UUID meetingId,
        List<Change> changes,
        List<Line> late,
        List<Line> unevidenced,
        PlanFunding.Sum funding,
        List<OutcomeItem> outcomes) {

    /**
     * An action in it.
     *
     * @param rating as the rules compute it; absent for a cancelled one
     * @param daysLate by which its most overdue date has gone by
     */
    record Line(UUID id, String title, @Nullable Rating rating, long daysLate) {

        static Line of(ActionLine action) {
            return new Line(action.id(), action.title(), action.rating().computed(), action.daysLate());
        }
    }

    static PlanOverviewItem of(PlanPicture picture, Comparison comparison) {
        PlanOverview.View view = picture.plan();
        return new PlanOverviewItem(
                view.plan().id(),
                view.plan().title(),
                view.day(),
                view.ratings(),
                comparison.since(),
                comparison.meeting() == null ? null : comparison.meeting().id(),
                comparison.changes(),
                view.late().stream().map(Line::of).toList(),
                view.unevidenced().stream().map(Line::of).toList(),
                PlanFundings.sum(view.money()),
                OutcomeItem.all(picture));
    }
}
