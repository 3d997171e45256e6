package org.improvementledger.chassis.web.reading;

import java.util.List;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.chassis.web.Items;
import org.jspecify.annotations.Nullable;

/** From a request's paging to a read model's, and back. */
public final class Lists {

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
}
