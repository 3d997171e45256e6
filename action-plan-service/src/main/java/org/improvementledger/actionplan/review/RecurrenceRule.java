package org.improvementledger.actionplan.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;

/**
 * When something falls due, as a recurrence rule of RFC 5545, section 3.3.10, of whole days: at most daily, and never more often than a review can be held.
 *
 * @param text the rule as it was given, such as {@code FREQ=WEEKLY;INTERVAL=4}
 * @param startsOn where the rule begins to count
 */
public record RecurrenceRule(String text, LocalDate startsOn) {

    /** Characters. */
    static final int LONGEST = 200;

    /** Days of one schedule that are ever looked at: daily for 10 years. */
    static final int MOST_DAYS = 3_700;

    /** A rule that gives no day in so many years gives none: a leap day that is also a Monday comes every 28. */
    private static final int YEARS_TO_LOOK = 40;

    private static final int LONGEST_INTERVAL = 1_000;

    private static final Pattern PART = Pattern.compile("([A-Z]+)=([A-Z0-9,+-]+)");

    private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");

    private static final Set<String> PARTS = Set.of(
            "FREQ",
            "INTERVAL",
            "COUNT",
            "UNTIL",
            "BYDAY",
            "BYMONTHDAY",
            "BYMONTH",
            "BYSETPOS",
            "BYYEARDAY",
            "BYWEEKNO",
            "WKST");

    /** What is wrong with a rule, in a sentence that says what to give; null where it can be used. */
    static @Nullable String fault(String text, LocalDate startsOn) {
        if (text.length() > LONGEST) {
            return "Use at most " + LONGEST + " characters.";
        }
        String fault = faultOfParts(text);
        if (fault != null) {
            return fault;
        }
        try {
            List<LocalDate> first = new RecurrenceRule(text, startsOn)
                    .recur()
                    .getDates(startsOn, startsOn, startsOn.plusYears(YEARS_TO_LOOK), 1);
            return first.isEmpty() ? "This rule gives no day at all." : null;
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return "This is not a recurrence rule of RFC 5545; give one such as FREQ=WEEKLY;INTERVAL=4.";
        }
    }

    private static @Nullable String faultOfParts(String text) {
        String[] parts = text.split(";", -1);
        if (!Arrays.stream(parts).allMatch(part -> PART.matcher(part).matches())) {
            return "Write the rule as FREQ=WEEKLY;INTERVAL=4, in capitals and without spaces.";
        }
        List<String> names = Arrays.stream(parts)
                .map(part -> part.substring(0, part.indexOf('=')))
                .toList();
        if (names.stream().distinct().count() < names.size()) {
            return "Give each part of the rule once.";
        }
        Optional<String> unknown =
                names.stream().filter(name -> !PARTS.contains(name)).findFirst();
        if (unknown.isPresent()) {
            return "A review falls due on days: the rule cannot have " + unknown.get() + ".";
        }
        if (!FREQUENCIES.contains(valueOf("FREQ", parts))) {
            return "The rule must begin with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY.";
        }
        if (names.contains("COUNT") && names.contains("UNTIL")) {
            return "Give COUNT or UNTIL, not both.";
        }
        return Stream.of("INTERVAL", "COUNT")
                .filter(names::contains)
                .filter(name -> !isCount(valueOf(name, parts)))
                .findFirst()
                .map(name -> name + " must be a whole number from 1 to " + LONGEST_INTERVAL + ".")
                .orElse(null);
    }

    private static String valueOf(String name, String[] parts) {
        return Arrays.stream(parts)
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .collect(Collectors.joining());
    }

    private static boolean isCount(String value) {
        return value.matches("[1-9][0-9]{0,3}") && Integer.parseInt(value) <= LONGEST_INTERVAL;
    }

    /** The first day that the rule gives. */
    LocalDate first() {
        return recur().getDates(startsOn, startsOn, startsOn.plusYears(YEARS_TO_LOOK), 1)
                .getFirst();
    }

    /** The days up to and including this one, in order; at most {@link #MOST_DAYS}. */
    List<LocalDate> daysTo(LocalDate last) {
        return last.isBefore(startsOn) ? List.of() : between(startsOn, last, MOST_DAYS);
    }

    /** Days after this one, in order. */
    List<LocalDate> daysAfter(LocalDate day, int most) {
        LocalDate from = day.isBefore(startsOn) ? startsOn : day.plusDays(1);
        return between(from, from.plusYears(YEARS_TO_LOOK), most);
    }

    boolean gives(LocalDate day) {
        return !day.isBefore(startsOn) && between(day, day, 1).contains(day);
    }

    private List<LocalDate> between(LocalDate from, LocalDate to, int most) {
        return recur().getDates(startsOn, from, to, most).stream()
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .distinct()
                .sorted()
                .limit(most)
                .toList();
    }

    private Recur<LocalDate> recur() {
        return new Recur<>(text.toUpperCase(Locale.ROOT));
    }
}
