package org.improvementledger.money.flags;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.chassis.web.NameBasedUuid;
import org.improvementledger.events.MoneyPlace;

/**
 * Proposals that may be parts of one: allocations of one person for one purpose, virements of one person between the same
 * places. What was rejected or withdrawn is no longer among them.
 *
 * @param id derived from what they have in common
 * @param flags that are up for them
 */
record SeriesRow(@Key UUID id, List<SeriesPart> parts, List<UUID> flags) {

    /** Proposals of a series that are looked at, the latest of them. */
    static final int MOST_PARTS = 500;

    static SeriesRow begun(UUID id) {
        return new SeriesRow(id, List.of(), List.of());
    }

    /** The purpose counts whatever its case and spaces. */
    static UUID idOf(FlaggedAllocationRow allocation) {
        return NameBasedUuid.of(
                "allocation-series",
                allocation.proposedBy(),
                allocation.purpose().strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK));
    }

    /** Between two budgets whichever of their allocations take part; within one budget between the same places. */
    static UUID idOf(FlaggedVirementRow virement) {
        MoneyPlace from = virement.giver();
        MoneyPlace to = virement.receiver();
        boolean within = from.budgetId().equals(to.budgetId());
        return NameBasedUuid.of(
                "virement-series",
                virement.proposedBy(),
                within ? place(from) : from.budgetId().toString(),
                within ? place(to) : to.budgetId().toString());
    }

    private static String place(MoneyPlace place) {
        return place.budgetId() + "/" + (place.allocationId() == null ? "" : place.allocationId());
    }

    /** With this part as it is now, whether it was among them before or not. */
    SeriesRow with(SeriesPart part) {
        List<SeriesPart> now = new ArrayList<>(without(part.itemId()).parts);
        now.add(part);
        return new SeriesRow(id, List.copyOf(now.subList(Math.max(0, now.size() - MOST_PARTS), now.size())), flags);
    }

    SeriesRow without(UUID itemId) {
        return new SeriesRow(
                id, parts.stream().filter(part -> !part.itemId().equals(itemId)).toList(), flags);
    }

    SeriesRow flagged(List<UUID> now) {
        return new SeriesRow(id, parts, List.copyOf(now));
    }
}
