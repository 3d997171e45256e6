package org.improvementledger.chassis.web.page;

import java.util.List;
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
}
