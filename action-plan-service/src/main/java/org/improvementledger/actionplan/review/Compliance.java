package org.improvementledger.actionplan.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many of the reviews that fell due were held on time. A review that is due and still in time is not counted yet.
 *
 * @param onTime held by their day, or within the days of tolerance
 * @param late held after them, before the next one fell due
 * @param missed not held when the next one fell due
 * @param overdue not held, after the days of tolerance, and the next one not yet due
 */
public record Compliance(int onTime, int late, int missed, int overdue) {

    private static final BigDecimal PER_CENT = new BigDecimal("100");

    static Compliance of(List<DueReview> reviews) {
        return new Compliance(
                count(reviews, ReviewStatus.HELD_ON_TIME),
                count(reviews, ReviewStatus.HELD_LATE),
                count(reviews, ReviewStatus.MISSED),
                count(reviews, ReviewStatus.OVERDUE));
    }

    public int decided() {
        return onTime + late + missed + overdue;
    }

    /** To one decimal; null where nothing was due, which is not 0%. */
    public @Nullable BigDecimal percentage() {
        return decided() == 0
                ? null
                : PER_CENT.multiply(BigDecimal.valueOf(onTime))
                        .divide(BigDecimal.valueOf(decided()), 1, RoundingMode.HALF_UP);
    }

    public Compliance plus(Compliance other) {
        return new Compliance(onTime + other.onTime, late + other.late, missed + other.missed, overdue + other.overdue);
    }

    private static int count(List<DueReview> reviews, ReviewStatus status) {
        return (int)
                reviews.stream().filter(review -> review.status() == status).count();
    }
}
