package org.improvementledger.chassis.web.reading;

import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Page;
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
}
