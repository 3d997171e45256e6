package org.improvementledger.actionplan.deadline;

import java.util.List;
import org.improvementledger.chassis.projection.Moment;

/** A feature whose days stand in the calendar; each brings its own to the one feed. */
public interface CalendarSource {

    List<CalendarEntry> entries(Moment moment);
}
