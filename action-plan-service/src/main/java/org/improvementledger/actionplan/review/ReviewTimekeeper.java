package org.improvementledger.actionplan.review;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.improvementledger.actionplan.timekeeping.Timekeeper;
import org.improvementledger.chassis.projection.Moments;
import org.springframework.stereotype.Component;

/** Reviews that were not held when the next one fell due. */
@Component
class ReviewTimekeeper implements Timekeeper {

    private final Reviews reviews;
    private final Moments moments;

    ReviewTimekeeper(Reviews reviews, Moments moments) {
        this.reviews = reviews;
        this.moments = moments;
    }

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public Stream<Object> due(LocalDate day) {
        return reviews.withUnnoticedMisses(day, moments.now()).stream()
                .map(scheduleId -> new NoticeMissedReviews(scheduleId, day));
    }
}
