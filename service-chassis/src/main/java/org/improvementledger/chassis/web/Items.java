package org.improvementledger.chassis.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of every collection.
 *
 * @param next the cursor for the parameter {@code cursor}; absent at the end
 */
public record Items<T>(List<T> items, @Nullable String next) {

    public Items {
        items = List.copyOf(items);
    }

    public <V> Items<V> map(Function<? super T, ? extends V> change) {
        return new Items<>(items.stream().<V>map(change).toList(), next);
    }
}
