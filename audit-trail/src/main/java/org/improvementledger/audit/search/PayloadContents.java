package org.improvementledger.audit.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What can be searched for in a payload, whatever its type: nothing is assumed but that it is JSON, and where it is not, what was read up to there counts.
 *
 * @param ids in the order they first stand in it
 * @param words its texts, amounts and codes, a line each
 */
record PayloadContents(List<UUID> ids, String words) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern ID =
            Pattern.compile("(?<![0-9A-Fa-f-])\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}(?![0-9A-Fa-f-])");
    private static final int ID_LENGTH = 36;

    /** A character that Postgres takes in no text. */
    private static final char NUL = '\0';

    static PayloadContents of(byte[] payload) {
        Set<UUID> ids = new LinkedHashSet<>();
        StringBuilder words = new StringBuilder();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), payload)) {
            for (JsonToken token = next(parser); token != null; token = next(parser)) {
                if (token == JsonToken.PROPERTY_NAME) {
                    addIds(parser.getString(), ids);
                } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                    String text = parser.getString();
                    boolean isId = addIds(text, ids);
                    if (!isId) {
                        words.append(words.isEmpty() ? "" : "\n").append(text.replace(NUL, ' '));
                    }
                }
            }
        }
        return new PayloadContents(List.copyOf(ids), words.toString());
    }

    private static @Nullable JsonToken next(JsonParser parser) {
        try {
            return parser.nextToken();
        } catch (JacksonException notJson) {
            // An entry is kept for every event; that its payload is not JSON shows where the entry is read.
            return null;
        }
    }

    /** Whether the text is an id and nothing else. */
    private static boolean addIds(String text, Set<UUID> ids) {
        if (text.length() < ID_LENGTH) {
            return false;
        }
        Matcher found = ID.matcher(text);
        while (found.find()) {
            ids.add(UUID.fromString(found.group()));
        }
        return text.length() == ID_LENGTH && found.reset().matches();
    }
}
