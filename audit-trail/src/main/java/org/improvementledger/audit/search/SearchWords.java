package org.improvementledger.audit.search;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person types to find words in payloads. */
public final class SearchWords {

    /** Each word is looked for in every entry that the other filters leave. */
    static final int MOST = 8;

    public static final String TOO_MANY = "Enter at most " + MOST + " words.";

    /** An amount as people write it; payloads hold it without sign and commas. */
    private static final Pattern AMOUNT = Pattern.compile("£?\\d{1,3}(,\\d{3})*(\\.\\d{1,2})?");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private SearchWords() {}

    /** The words, null where there are too many. */
    public static @Nullable List<String> of(String typed) {
        List<String> words = Arrays.stream(SPACE.split(typed.strip()))
                .filter(word -> !word.isEmpty())
                .map(word -> AMOUNT.matcher(word).matches() ? word.replaceAll("[£,]", "") : word)
                .toList();
        return words.size() <= MOST ? words : null;
    }
}
