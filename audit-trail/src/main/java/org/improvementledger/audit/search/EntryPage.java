package org.improvementledger.audit.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the entries found.
 *
 * @param next where the following part begins; null at the end
 */
public record EntryPage(List<Entry> entries, @Nullable EntryPlace next) {

    public EntryPage {
        entries = List.copyOf(entries);
    }
}
