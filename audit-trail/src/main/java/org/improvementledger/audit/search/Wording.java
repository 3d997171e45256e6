package org.improvementledger.audit.search;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.improvementledger.events.Coded;
import org.jspecify.annotations.Nullable;

/** Dates and codes as people read them. */
final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Wording() {}

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String words(Coded code) {
        return capitalised(code.code().replace('-', ' '));
    }

    /** What was said, after a mark; nothing where nothing was said. */
    static String after(String mark, @Nullable String said) {
        return said == null ? "" : mark + said;
    }

    static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
