package org.improvementledger.chassis.web.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Names of kinds and states as people read them; templates know it as {@code #words}. What cannot be told from the name
 * (an abbreviation, an official wording) is a message {@code words.<kebab-case name>}.
 */
public final class WordFormat {

    private final MessageSource messages;

    public WordFormat(MessageSource messages) {
        this.messages = messages;
    }

    /** requires-improvement, REQUIRES_IMPROVEMENT or the enum constant: "Requires improvement". */
    public String of(@Nullable Object name) {
        if (name == null) {
            return "";
        }
        String kebab = kebab(name);
        String told = messages.getMessage("words." + kebab, null, null, Locale.UK);
        if (told != null) {
            return told;
        }
        String words = kebab.replace('-', ' ');
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The same inside a sentence: "requires improvement". */
    public String within(@Nullable Object name) {
        String words = of(name);
        boolean abbreviation = words.length() > 1 && Character.isUpperCase(words.charAt(1));
        return words.isEmpty() || abbreviation ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    /** "1 action", "2 actions": a count with its noun, for nouns that add an s or whose plural is given. */
    public String count(long number, String singular, String plural) {
        return "%,d %s".formatted(number, number == 1 ? singular : plural);
    }

    private static String kebab(Object name) {
        String text = name instanceof Enum<?> constant ? constant.name() : name.toString();
        return text.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
