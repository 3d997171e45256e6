package org.improvementledger.actionplan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.improvementledger.actionplan.action.London;

/** A clock that stands at noon in London of the day that a test sets. */
final class StandingClock extends Clock {

    private volatile LocalDate day;

    StandingClock(LocalDate day) {
        this.day = day;
    }

    void set(LocalDate now) {
        day = now;
    }

    @Override
    public Instant instant() {
        return day.atTime(LocalTime.NOON).atZone(London.ZONE).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return London.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
