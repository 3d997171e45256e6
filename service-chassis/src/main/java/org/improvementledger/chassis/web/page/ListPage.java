package org.improvementledger.chassis.web.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a long list, as a template shows it.
 *
 * @param items of this page, in order
 * @param next where the following page starts; absent on the last
 * @param total how many there are in all pages; absent where counting would cost too much
 */
public record ListPage<T>(
        List<T> items, @Nullable String next, @Nullable Long total) {

    /** The request parameter with the cursor. */
    public static final String CURSOR = "cursor";

    public ListPage {
        items = List.copyOf(items);
    }

    /**
     * A page of a list that had to be made whole, as one in an order that no database knows.
     *
     * @param all in their order
     * @param id what tells items apart; its text is the cursor
     * @param cursor {@code next} of the page before; null or of an item that is gone: the first page
     * @param size items on a page
     */
    public static <T> ListPage<T> of(List<T> all, Function<T, ?> id, @Nullable String cursor, int size) {
        int from = 0;
        for (int place = 0; place < all.size(); place++) {
            if (String.valueOf(id.apply(all.get(place))).equals(cursor)) {
                from = place + 1;
            }
        }
        List<T> items = all.subList(from, Math.min(all.size(), from + size));
        boolean more = from + items.size() < all.size();
        return new ListPage<>(items, more ? String.valueOf(id.apply(items.getLast())) : null, (long) all.size());
    }
}
