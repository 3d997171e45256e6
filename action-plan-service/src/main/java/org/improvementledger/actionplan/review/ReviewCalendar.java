package org.improvementledger.actionplan.review;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.improvementledger.actionplan.deadline.CalendarEntry;
import org.improvementledger.actionplan.deadline.CalendarSource;
import org.improvementledger.chassis.projection.Moment;
import org.springframework.stereotype.Component;

/** Reviews in the calendar: those that wait to be held and the next that fall due. One that was held or missed leaves it. */
@Component
class ReviewCalendar implements CalendarSource {

    private static final List<Integer> REMINDERS = List.of(1);

    private final Reviews reviews;

    ReviewCalendar(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public List<CalendarEntry> entries(Moment moment) {
        return reviews.all(moment).stream()
                .flatMap(standing -> Stream.concat(
                                standing.waiting().stream().map(DueReview::dueOn), standing.next().stream())
                        .map(dueOn -> entry(standing.schedule(), dueOn)))
                .toList();
    }

    /** A schedule is set once and never moved, so its entries never change. */
    private static CalendarEntry entry(ReviewScheduleRow schedule, LocalDate dueOn) {
        return new CalendarEntry(
                ReviewRow.id(schedule.id(), dueOn) + "@improvement-ledger",
                0,
                schedule.setAt(),
                dueOn,
                schedule.title(),
                "To be held by: " + schedule.responsible(),
                "/reviews/" + schedule.id(),
                REMINDERS,
                false);
    }
}
