package org.improvementledger.chassis.web.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Text as people type or paste it: what cannot be seen is taken away, one line where it should be one.
 *
 * @param text what was typed, without white space around it; null where nothing was, or where there is a problem
 * @param problem a sentence that says what to do, ready to show; null where the text is good
 */
public record TypedText(@Nullable String text, @Nullable String problem) {

    /**
     * Text that must be there, on one line.
     *
     * @param typed as it came from the form
     * @param what how errors call the text, at the start of a sentence: "Cost centre"
     * @param longest in characters (Unicode code points)
     */
    public static TypedText line(@Nullable String typed, String what, int longest) {
        return required(cleaned(typed).replaceAll("\\s+", " "), what, longest);
    }

    /** As {@link #line}, over as many lines as it takes. */
    public static TypedText lines(@Nullable String typed, String what, int longest) {
        return required(cleaned(typed), what, longest);
    }

    /** As {@link #line}, but it may be left out. */
    public static TypedText optionalLine(@Nullable String typed, String what, int longest) {
        return limited(cleaned(typed).replaceAll("\\s+", " "), what, longest);
    }

    /** As {@link #lines}, but it may be left out. */
    public static TypedText optionalLines(@Nullable String typed, String what, int longest) {
        return limited(cleaned(typed), what, longest);
    }

    /** The text, or null after putting the problem on a form's field. */
    public @Nullable String orReject(Errors errors, String field) {
        if (problem != null) {
            errors.rejectValue(field, "text.invalid", problem);
        }
        return text;
    }

    private static String cleaned(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\n\t\u200d]]", "")
                        .strip();
    }

    private static TypedText required(String text, String what, int longest) {
        return text.isEmpty()
                ? new TypedText(null, "Enter the " + what.substring(0, 1).toLowerCase(Locale.UK) + what.substring(1))
                : limited(text, what, longest);
    }

    private static TypedText limited(String text, String what, int longest) {
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            return new TypedText(
                    null, "%s must be %,d characters or fewer; it has %,d".formatted(what, longest, length));
        }
        return new TypedText(text.isEmpty() ? null : text, null);
    }
}
