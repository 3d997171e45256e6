package org.improvementledger.actionplan.overview;

import java.time.LocalDate;
import org.improvementledger.actionplan.action.London;
import org.improvementledger.chassis.projection.Moment;

/** Moments that speak of another day than the one they were recorded on, as a meeting does that is entered later. */
public final class Days {

    private Days() {}

    /** What was known at the moment, told as of the end of a day: what was due and overdue then. */
    public static Moment on(LocalDate day, Moment moment) {
        return London.dayOf(moment).equals(day)
                ? moment
                : new Moment(
                        moment.asked(),
                        day.plusDays(1).atStartOfDay(London.ZONE).toInstant().minusNanos(1),
                        moment.positions());
    }
}
