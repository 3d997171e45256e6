package org.improvementledger.chassis.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values in their one written form, in bodies and in addresses alike. */
final class StrictText {

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private static final Pattern DATE_TEXT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** Outside these years a date is a slip of the finger. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2199;

    private StrictText() {}

    /** @return null where the text is no UUID in canonical form */
    static @Nullable UUID id(String text) {
        return UUID_TEXT.matcher(text).matches() ? UUID.fromString(text) : null;
    }

    /** @return null where the text names no day of the years we take */
    static @Nullable LocalDate date(String text) {
        if (!DATE_TEXT.matcher(text).matches()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR ? null : date;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
