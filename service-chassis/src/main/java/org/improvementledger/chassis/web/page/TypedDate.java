package org.improvementledger.chassis.web.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A date understood however it is typed, in British order: 25/3/2019, 25-03-2019, 25.3.19, 25 March 2019, 25th Mar 19,
 * Monday 25 March 2019, 2019-03-25, an ISO date-time, "today", "yesterday", "tomorrow".
 *
 * @param date what was understood; null where there is a problem
 * @param problem a sentence that says what to do, ready to show; null where the date is good
 * @param faulty the parts to mark as wrong; empty where the date is good
 */
public record TypedDate(@Nullable LocalDate date, @Nullable String problem, Set<Part> faulty) {

    /** The parts of a date, in British order. */
    public enum Part {
        DAY,
        MONTH,
        YEAR
    }

    /** Nothing a council records now happened before; an earlier year is a slip of the hand. */
    static final int FIRST_YEAR = 1900;

    static final int LAST_YEAR = 2199;

    /** Two digits up to this are of this century, as in bank statements: 49 is 2049 and 50 is 1950. */
    static final int LAST_SHORT_YEAR = 49;

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})\\s*[/.\\-\\s]\\s*(\\d{1,2})\\s*[/.\\-\\s]\\s*(\\d{1,4})");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})\\s*[/.\\-]\\s*(\\d{1,2})\\s*[/.\\-]\\s*(\\d{1,2})");
    private static final Pattern WORDS =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[\\s\\-/]*(?:of\\s+)?([a-z]+)\\.?,?[\\s\\-/]*(\\d{1,4})");
    private static final Pattern WEEKDAY =
            Pattern.compile("^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+");
    private static final int LONGEST = 60;

    public TypedDate {
        faulty = Set.copyOf(faulty);
    }

    /**
     * Reads one text.
     *
     * @param typed as it came from the form
     * @param what how errors call the date, at the start of a sentence: "Effective date"
     * @param today the date on which "today" is typed
     */
    public static TypedDate of(@Nullable String typed, String what, LocalDate today) {
        String text = typed == null ? "" : typed.strip().toLowerCase(Locale.UK).replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            return wrong("Enter " + named(what), EnumSet.allOf(Part.class));
        }
        if (text.length() > LONGEST) {
            return notUnderstood(what);
        }
        switch (text) {
            case "today" -> {
                return right(today);
            }
            case "yesterday" -> {
                return right(today.minusDays(1));
            }
            case "tomorrow" -> {
                return right(today.plusDays(1));
            }
            default -> text = WEEKDAY.matcher(text).replaceFirst("");
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return ofParts(numbers.group(1), numbers.group(2), numbers.group(3), what);
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return ofParts(yearFirst.group(3), yearFirst.group(2), yearFirst.group(1), what);
        }
        Matcher words = WORDS.matcher(text);
        if (words.matches()) {
            return ofParts(words.group(1), words.group(2), words.group(3), what);
        }
        LocalDate day = dayOfDateTime(text);
        return day == null ? notUnderstood(what) : within(day, what);
    }

    /** Reads three parts; the month may be a number or a name. */
    public static TypedDate ofParts(String typedDay, String typedMonth, String typedYear, String what) {
        String day = typedDay.strip();
        String month = typedMonth.strip().toLowerCase(Locale.UK);
        String year = typedYear.strip();
        Set<Part> missing = EnumSet.noneOf(Part.class);
        if (day.isEmpty()) {
            missing.add(Part.DAY);
        }
        if (month.isEmpty()) {
            missing.add(Part.MONTH);
        }
        if (year.isEmpty()) {
            missing.add(Part.YEAR);
        }
        if (missing.size() == Part.values().length) {
            return wrong("Enter " + named(what), missing);
        }
        if (!missing.isEmpty()) {
            return wrong(what + " must include a " + listed(missing), missing);
        }
        int monthNumber = month(month);
        if (monthNumber < 1) {
            return wrong(what + " must have a month from 1 to 12, or its name", EnumSet.of(Part.MONTH));
        }
        int fullYear = year(year);
        if (fullYear < 0) {
            return wrong(what + " must have a year of 4 numbers, like 2019", EnumSet.of(Part.YEAR));
        }
        if (!day.matches("\\d{1,2}") || Integer.parseInt(day) < 1 || Integer.parseInt(day) > 31) {
            return wrong(what + " must have a day from 1 to 31", EnumSet.of(Part.DAY));
        }
        int dayNumber = Integer.parseInt(day);
        YearMonth inMonth = YearMonth.of(fullYear, monthNumber);
        if (dayNumber > inMonth.lengthOfMonth()) {
            String name = MONTHS.get(monthNumber - 1);
            return wrong(
                    "%s must be a real date: %s %d has %d days"
                            .formatted(
                                    what,
                                    Character.toUpperCase(name.charAt(0)) + name.substring(1),
                                    fullYear,
                                    inMonth.lengthOfMonth()),
                    EnumSet.of(Part.DAY));
        }
        return within(inMonth.atDay(dayNumber), what);
    }

    /** The date, or null after putting the problem on a form's field. */
    public @Nullable LocalDate orReject(Errors errors, String field) {
        if (problem != null) {
            errors.rejectValue(field, "date.invalid", problem);
        }
        return date;
    }

    private static TypedDate within(LocalDate date, String what) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            return wrong(
                    "%s must have a year from %d to %d".formatted(what, FIRST_YEAR, LAST_YEAR), EnumSet.of(Part.YEAR));
        }
        return right(date);
    }

    private static int month(String text) {
        if (text.matches("\\d{1,2}")) {
            int number = Integer.parseInt(text);
            return number <= 12 ? number : -1;
        }
        if (text.length() < 3) {
            return -1;
        }
        for (String name : MONTHS) {
            if (name.startsWith(text)) {
                return MONTHS.indexOf(name) + 1;
            }
        }
        return -1;
    }

    private static int year(String text) {
        if (text.matches("\\d{2}")) {
            int number = Integer.parseInt(text);
            return number <= LAST_SHORT_YEAR ? 2000 + number : 1900 + number;
        }
        return text.matches("\\d{4}") ? Integer.parseInt(text) : -1;
    }

    private static @Nullable LocalDate dayOfDateTime(String text) {
        String iso = text.toUpperCase(Locale.ROOT).replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T");
        try {
            return DateTimeFormatter.ISO_DATE_TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from)
                            instanceof OffsetDateTime exact
                    ? exact.atZoneSameInstant(TimeFormat.ZONE).toLocalDate()
                    : LocalDateTime.parse(iso, DateTimeFormatter.ISO_DATE_TIME).toLocalDate();
        } catch (DateTimeParseException notOne) {
            return null;
        } catch (DateTimeException notReal) {
            return null;
        }
    }

    private static TypedDate right(LocalDate date) {
        return new TypedDate(date, null, Set.of());
    }

    private static TypedDate wrong(String problem, Set<Part> faulty) {
        return new TypedDate(null, problem, faulty);
    }

    private static TypedDate notUnderstood(String what) {
        return wrong(what + " must be a date, like 25 March 2019 or 25/3/2019", EnumSet.allOf(Part.class));
    }

    /** "Effective date" inside a sentence: "the effective date". */
    private static String named(String what) {
        return "the " + Character.toLowerCase(what.charAt(0)) + what.substring(1);
    }

    private static String listed(Set<Part> parts) {
        return String.join(
                " and ",
                parts.stream().map(part -> part.name().toLowerCase(Locale.ROOT)).toList());
    }
}
