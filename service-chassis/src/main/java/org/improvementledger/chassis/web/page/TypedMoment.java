package org.improvementledger.chassis.web.page;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A moment of history as a person types it: a position, a date, or a date with a time of the clock in London.
 *
 * @param parameter as the {@code knownAt} parameter carries it; null for now, and where there is a problem
 * @param problem a sentence that says what to do; null where the moment is good
 */
public record TypedMoment(
        @Nullable String parameter, @Nullable String problem) {

    private static final Pattern POSITION = Pattern.compile("(?:position\\s+)?(\\d{1,3}(?:,\\d{3})+|\\d{1,18})");
    private static final Pattern WITH_TIME = Pattern.compile(
            "(.+?)(?:\\s+at\\s+|[\\s,]+)(?:(\\d{1,2})(?:[:.](\\d{2}))?(?:[:.](\\d{2}))?\\s*(am|pm)?|(midday|noon|midnight))");

    public static TypedMoment of(String typed, LocalDate today) {
        String text = typed.strip().toLowerCase(java.util.Locale.UK);
        if (text.isEmpty() || text.equals("now")) {
            return new TypedMoment(null, null);
        }
        Matcher position = POSITION.matcher(text);
        if (position.matches()) {
            return new TypedMoment(position.group(1).replace(",", ""), null);
        }
        try {
            return new TypedMoment(
                    OffsetDateTime.parse(typed.strip()).toInstant().toString(), null);
        } catch (DateTimeParseException notExact) {
            // Most people type it otherwise.
        }
        Matcher time = WITH_TIME.matcher(text.replaceFirst("^(\\d{4}-\\d{2}-\\d{2})t", "$1 "));
        if (time.matches() && (time.group(3) != null || time.group(5) != null || time.group(6) != null)) {
            TypedDate day = TypedDate.of(time.group(1), "Date", today);
            LocalTime clock = clock(time);
            if (clock == null) {
                return new TypedMoment(null, "Time must be one like 2:30pm or 14:30");
            }
            LocalDate date = day.date();
            return date == null
                    ? new TypedMoment(null, day.problem())
                    : new TypedMoment(
                            DateTimeFormatter.ISO_INSTANT.format(ZonedDateTime.of(date, clock, TimeFormat.ZONE)), null);
        }
        TypedDate day = TypedDate.of(text, "Date", today);
        LocalDate date = day.date();
        return date == null ? new TypedMoment(null, day.problem()) : new TypedMoment(date.toString(), null);
    }

    private static @Nullable LocalTime clock(Matcher time) {
        if (time.group(6) != null) {
            return time.group(6).equals("midnight") ? LocalTime.MIDNIGHT : LocalTime.NOON;
        }
        int hour = Integer.parseInt(time.group(2));
        int minute = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        int second = time.group(4) == null ? 0 : Integer.parseInt(time.group(4));
        String half = time.group(5);
        if (minute > 59 || second > 59 || hour > 23 || half != null && (hour < 1 || hour > 12)) {
            return null;
        }
        int full = half == null ? hour : hour % 12 + (half.equals("pm") ? 12 : 0);
        return LocalTime.of(full, minute, second);
    }
}
