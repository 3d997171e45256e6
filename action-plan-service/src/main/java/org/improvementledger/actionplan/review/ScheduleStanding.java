package org.improvementledger.actionplan.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A review schedule with how it stands on a day.
 *
 * @param reviews those that fell due up to that day, in order, and those held before theirs
 * @param next the days on which the next ones fall due
 */
public record ScheduleStanding(ReviewScheduleRow schedule, List<DueReview> reviews, List<LocalDate> next) {

    /** Days to come that are told. */
    static final int SHOWN_NEXT = 3;

    /** @param known what was held or missed, by the day it was due */
    static ScheduleStanding of(ReviewScheduleRow schedule, Map<LocalDate, ReviewRow> known, LocalDate day) {
        DueReviews due = schedule.dueReviews();
        List<DueReview> reviews = new ArrayList<>(due.to(day).stream()
                .map(review -> told(review, known.get(review.on()), schedule.toleranceDays(), day))
                .toList());
        List<LocalDate> next = due.after(day, SHOWN_NEXT + 1);
        // One that was held before its day.
        next.stream()
                .filter(known::containsKey)
                .map(early -> told(new DueReviews.Due(early, null), known.get(early), schedule.toleranceDays(), day))
                .forEach(reviews::add);
        return new ScheduleStanding(
                schedule,
                List.copyOf(reviews),
                next.stream()
                        .filter(coming -> !known.containsKey(coming))
                        .limit(SHOWN_NEXT)
                        .toList());
    }

    private static DueReview told(DueReviews.Due due, @Nullable ReviewRow row, int toleranceDays, LocalDate day) {
        LocalDate heldOn = row == null ? null : row.heldOn();
        return new DueReview(due.on(), due.status(heldOn, toleranceDays, day), heldOn, row == null ? null : row.note());
    }

    public Compliance compliance() {
        return Compliance.of(reviews);
    }

    /** Those that wait to be held, the oldest first: one that was missed may still be held. */
    public List<DueReview> waiting() {
        return reviews.stream()
                .filter(review -> review.heldOn() == null)
                .filter(review -> review.status() != ReviewStatus.MISSED)
                .toList();
    }
}
