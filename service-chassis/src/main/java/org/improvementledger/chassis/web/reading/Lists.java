package org.improvementledger.chassis.web.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.chassis.web.Items;
import org.jspecify.annotations.Nullable;

/** From a request's paging to a read model's, and back. */
public final class Lists {

    private static final int LONGEST_SEARCH = 200;

    private Lists() {}

    /**
     * Where a page begins.
     *
     * @param cursor {@code next} of the answer before; null at the beginning
     * @throws org.improvementledger.chassis.projection.InvalidCursorException when it is none that was given out
     */
    public static @Nullable Cursor cursor(@Nullable String cursor) {
        return cursor == null || cursor.isBlank() ? null : Cursor.parse(cursor);
    }

    public static <R extends Record> Items<R> items(Page<R> page) {
        Cursor next = page.next();
        return new Items<>(page.items().stream().map(Versioned::row).toList(), next == null ? null : next.text());
    }

    /**
     * The order asked for.
     *
     * @param asked a component's name, with a minus before it for the largest first; null or unknown for the usual order
     * @param components the components that people may sort by
     */
    public static Sort sort(@Nullable String asked, Sort usual, String... components) {
        if (asked == null) {
            return usual;
        }
        boolean descending = asked.startsWith("-");
        String component = descending ? asked.substring(1) : asked;
        return List.of(components).contains(component) ? new Sort(component, descending) : usual;
    }

    /**
     * The order asked for of a list that is whole in memory, named as in {@link #sort}.
     *
     * @return absent where none is asked for, or one that there is not
     */
    public static <T> Optional<Comparator<T>> order(@Nullable String asked, Map<String, Comparator<T>> orders) {
        if (asked == null) {
            return Optional.empty();
        }
        boolean descending = asked.startsWith("-");
        Comparator<T> order = orders.get(descending ? asked.substring(1) : asked);
        return Optional.ofNullable(order).map(found -> descending ? found.reversed() : found);
    }

    /** The words looked for, in small letters, of the first {@value #LONGEST_SEARCH} characters; none where it is blank. */
    public static List<String> words(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return List.of();
        }
        String looked = asked.length() > LONGEST_SEARCH ? asked.substring(0, LONGEST_SEARCH) : asked;
        return List.of(looked.strip().toLowerCase(Locale.UK).split("\\s+"));
    }
}
