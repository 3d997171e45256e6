package org.improvementledger.chassis.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A moment as it was asked for: either an instant or a position of the service's own stream.
 *
 * @param text as asked
 * @param at the instant asked for, everything recorded at it included; null where a position was asked for
 * @param position the position asked for, that event included; null where an instant was asked for
 */
public record KnownAt(
        String text, @Nullable Instant at, @Nullable Long position) {

    static final ZoneId LOCAL_TIME = ZoneId.of("Europe/London");

    private static final int MAXIMUM_LENGTH = 64;
    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern PLUS_READ_AS_SPACE = Pattern.compile(" (\\d{2}:\\d{2})$");
    private static final Pattern ZONED = Pattern.compile(".*([Zz]|[+-]\\d{2}(:?\\d{2})?|])$");

    /**
     * Reads an ISO date-time with zone or {@code Z}, a local date-time (Europe/London; of an hour that happens twice the second), a date (its end in
     * Europe/London) or a position (a whole number).
     *
     * @throws InvalidKnownAtException where it is none of them
     */
    public static KnownAt parse(String asked) {
        String text = asked.strip();
        if (text.isEmpty() || text.length() > MAXIMUM_LENGTH) {
            throw unreadable();
        }
        // A plus sign that was not escaped in a URL arrives as a space.
        text = PLUS_READ_AS_SPACE.matcher(text).replaceFirst("+$1");
        if (POSITION.matcher(text).matches()) {
            return new KnownAt(text, null, Long.valueOf(text));
        }
        try {
            return new KnownAt(text, instant(text), null);
        } catch (DateTimeParseException notATime) {
            throw unreadable();
        }
    }

    public boolean isDate() {
        return DATE.matcher(text).matches();
    }

    private static Instant instant(String text) {
        if (DATE.matcher(text).matches()) {
            return LocalDate.parse(text)
                    .plusDays(1)
                    .atStartOfDay(LOCAL_TIME)
                    .toInstant()
                    .minusNanos(1);
        }
        if (text.contains("T")
                && ZONED.matcher(text.substring(text.indexOf('T'))).matches()) {
            return text.endsWith("]")
                    ? ZonedDateTime.parse(text).toInstant()
                    : OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                            .toInstant();
        }
        return LocalDateTime.parse(text)
                .atZone(LOCAL_TIME)
                .withLaterOffsetAtOverlap()
                .toInstant();
    }

    private static InvalidKnownAtException unreadable() {
        return new InvalidKnownAtException(
                "Enter a date such as 2019-03-25, a date and time such as 2019-03-25T17:00 or 2019-03-25T17:00:00Z, or a position such as 1234.");
    }
}
