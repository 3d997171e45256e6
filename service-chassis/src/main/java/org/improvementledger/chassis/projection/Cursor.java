package org.improvementledger.chassis.projection;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Where the next page begins. It holds the position its list speaks for, so that what is recorded meanwhile moves nothing.
 *
 * @param asOf position the list speaks for
 * @param sorted the last row's value in the column sorted by, as text; null where it has none or the order is by first position
 * @param firstPosition the last row's first position
 * @param key the last row's key, as text
 * @param list fingerprint of table, filter and order
 */
public record Cursor(long asOf, @Nullable String sorted, long firstPosition, String key, int list) {

    private static final int MAXIMUM_LENGTH = 8_192;

    /** The cursor as it stands in a URL. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ColumnType.JSON.writeValueAsBytes(this));
    }

    /** Reads a cursor from a URL; throws {@link InvalidCursorException} where it is none. */
    public static Cursor parse(String text) {
        if (text.length() > MAXIMUM_LENGTH) {
            throw new InvalidCursorException("The cursor is longer than any that was given out.", null);
        }
        try {
            byte[] json = Base64.getUrlDecoder().decode(text.strip().getBytes(StandardCharsets.ISO_8859_1));
            Cursor cursor = ColumnType.JSON.readValue(json, Cursor.class);
            if (cursor == null || cursor.key() == null) {
                throw new InvalidCursorException("The cursor is not one that was given out.", null);
            }
            return cursor;
        } catch (IllegalArgumentException | JacksonException unreadable) {
            throw new InvalidCursorException("The cursor is not one that was given out.", unreadable);
        }
    }
}
