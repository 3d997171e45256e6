package org.improvementledger.audit.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a page shows it.
 *
 * @param sentence what happened, in words
 * @param serviceName the service in words
 * @param kind the kind of event in words
 * @param item what the aggregate is called; null where no event named it
 * @param capacity in words; null where none was claimed
 * @param flags what is striking about its times
 * @param daysAfter days from taking effect to being recorded, in England; null where it has no effective date, or was recorded by then
 */
public record EntryView(
        String service,
        long position,
        String sentence,
        String serviceName,
        String kind,
        UUID subject,
        @Nullable String item,
        String actor,
        @Nullable String capacity,
        @Nullable LocalDate effectiveOn,
        Instant recordedAt,
        List<EntryFlag> flags,
        @Nullable Long daysAfter) {

    public EntryView {
        flags = List.copyOf(flags);
    }

    /**
     * A row of a payload's table.
     *
     * @param field where the value stands, outermost first, in words
     * @param id set where the value is an id, so that it can be followed
     */
    public record Detail(
            String field, String value, @Nullable UUID id) {}

    /**
     * One entry, whole.
     *
     * @param stored the payload, as it may be shown
     * @param heldBack whether figures of few people are held back in it
     */
    public record Whole(EntryView entry, EntryRow row, List<Detail> details, String stored, boolean heldBack) {}
}
