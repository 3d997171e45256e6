package org.improvementledger.money.flags;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.improvementledger.events.Money;

/** What flags find, in sentences for people. */
final class FlagWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private FlagWords() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** An office inside a sentence: "principal social worker". */
    static String within(String office) {
        boolean abbreviation = office.length() > 1 && Character.isUpperCase(office.charAt(1));
        return abbreviation ? office : office.substring(0, 1).toLowerCase(Locale.UK) + office.substring(1);
    }

    static String backdated(LocalDate effectiveOn, LocalDate recordedOn) {
        return "It takes effect on %s and was recorded on %s, %,d days later."
                .formatted(
                        DAY.format(effectiveOn),
                        DAY.format(recordedOn),
                        BackdatedPolicy.daysBetween(effectiveOn, recordedOn));
    }

    static String late(LocalDate closedOn, LocalDate recordedOn) {
        return "Its period closed on %s, and it was recorded on %s."
                .formatted(DAY.format(closedOn), DAY.format(recordedOn));
    }

    static String afterYearClosed(String year, LocalDate recordedOn) {
        return "It was recorded on %s, after %s was closed.".formatted(DAY.format(recordedOn), year);
    }

    static String nearLimit(Money amount, Money limit, String capacity) {
        return "%s was approved as %s, whose limit is %s.".formatted(amount, capacity.replace('-', ' '), limit);
    }

    static String overspend(Money actual, Money approved) {
        return "%s is spent and %s is approved: %s too much.".formatted(actual, approved, actual.minus(approved));
    }

    static String split(SplitPolicy.Split split, String plural) {
        return "%d %s within %d days come to %s together, which passes %s."
                .formatted(split.parts().size(), plural, split.windowDays(), Money.of(split.sum()), split.threshold());
    }
}
