package org.improvementledger.audit.compare;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An item that is not the same at two moments.
 *
 * @param kind of item, such as "Allocation"
 * @param title what it is called; at the later moment where it is there
 * @param address its page, as of the later moment; null where it is no longer there
 * @param state whether it was added, changed or has gone
 * @param fields what is not the same; where it was added all that it has
 */
public record ItemCompared(
        String kind, String title, @Nullable String address, State state, List<Field> fields) {

    public ItemCompared {
        fields = List.copyOf(fields);
    }

    /** What became of the item between the two moments. */
    public enum State {
        ADDED,
        CHANGED,
        GONE;

        /** As it is shown. */
        public String word() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.UK);
        }
    }

    /**
     * A field, in words.
     *
     * @param before null where the item was not there
     * @param after null where the item is not there
     */
    public record Field(
            String name, @Nullable String before, @Nullable String after) {}
}
