package org.improvementledger.actionplan.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day in the calendar.
 *
 * @param uid the same for ever, and for nothing else
 * @param sequence grows whenever the entry changes, from 0
 * @param changedAt when it last changed
 * @param summary in a few words
 * @param description more of it; null for none
 * @param path its page, from the service's root
 * @param reminders days before it on which a calendar reminds people, at nine in the morning; one or more each
 * @param cancelled whether it was called off: calendars that have it take it out
 */
public record CalendarEntry(
        String uid,
        long sequence,
        Instant changedAt,
        LocalDate day,
        String summary,
        @Nullable String description,
        String path,
        List<Integer> reminders,
        boolean cancelled) {

    public CalendarEntry {
        reminders = List.copyOf(reminders);
        if (reminders.stream().anyMatch(days -> days < 1)) {
            throw new IllegalArgumentException("Reminders come one day before or more, not " + reminders);
        }
    }
}
