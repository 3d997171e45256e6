package org.improvementledger.audit.search;

import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.projection.Moment;

/** What happened to one item, for its own page: the same entries and words as in the audit trail. */
public final class ItemHistory {

    private final Entries entries;

    private final EntryViews views;

    public ItemHistory(Entries entries, EntryViews views) {
        this.entries = entries;
        this.views = views;
    }

    /**
     * @param item an aggregate, or any id that an event names
     * @param limit 1 to {@link org.improvementledger.chassis.projection.ReadModel#MAXIMUM_PAGE}
     * @return the newest first
     */
    public List<EntryView> of(UUID item, int limit, Moment moment) {
        EntryFilter filter = new EntryFilter(null, item, null, null, null, null, null, null, List.of());
        return views.of(
                entries.search(filter, moment, EntryPlace.BEGINNING, true, limit)
                        .entries(),
                moment);
    }
}
