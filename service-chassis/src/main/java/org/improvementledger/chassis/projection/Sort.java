package org.improvementledger.chassis.projection;

import org.jspecify.annotations.Nullable;

/**
 * The order of a page's rows; rows that are equal in it follow in order of first position and key.
 *
 * @param component the row record's component to sort by, null for the position a row appeared at; rows without a value come last
 * @param descending the largest, or latest, first
 */
public record Sort(@Nullable String component, boolean descending) {

    /** As the rows appeared in the history. */
    public static Sort oldestFirst() {
        return new Sort(null, false);
    }

    public static Sort newestFirst() {
        return new Sort(null, true);
    }

    public static Sort ascending(String component) {
        return new Sort(component, false);
    }

    public static Sort descending(String component) {
        return new Sort(component, true);
    }
}
