package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.time.ZoneId;
import org.improvementledger.chassis.projection.Moment;

/** Days as councils in England count them. */
public final class London {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private London() {}

    /** The day that a moment falls on: what is due and overdue is told as of then. */
    public static LocalDate dayOf(Moment moment) {
        return LocalDate.ofInstant(moment.at(), ZONE);
    }
}
