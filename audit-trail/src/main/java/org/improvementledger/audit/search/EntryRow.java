package org.improvementledger.audit.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.projection.Appended;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.jspecify.annotations.Nullable;

/**
 * One event, whole.
 *
 * @param position its place among its service's events, from 0; the key, so that the database refuses a second entry for a place
 * @param subject the aggregate
 * @param sequence its place among the aggregate's events, from 0
 * @param capacity the capacity the actor acted in; null where none was claimed
 * @param causation the id of what led to it; null where a person did
 * @param effectiveOn when it was true, as told; null where the event has no such date, or where this version does not know the event
 * @param payload the stored bytes, unchanged
 * @param recordedHash SHA-256 of the payload as it was recorded, where a text of it was erased by law since
 * @param ids the aggregate and every id in the payload
 * @param words what the payload says: its texts, dates, amounts and codes, without ids
 * @param flags codes of {@link EntryFlag}, as they were when it was recorded
 * @param striking whether it has any
 */
@Appended
public record EntryRow(
        @Key long position,
        UUID eventId,
        @Indexed String type,
        String revision,
        @Indexed UUID subject,
        long sequence,
        @Indexed String actor,
        @Nullable String capacity,
        String correlation,
        @Nullable String causation,
        @Indexed Instant recordedAt,
        @Indexed @Nullable LocalDate effectiveOn,
        byte[] payload,
        byte @Nullable [] recordedHash,
        @Indexed List<UUID> ids,
        String words,
        @Indexed List<String> flags,
        @Indexed boolean striking) {

    public EntryRow {
        ids = List.copyOf(ids);
        flags = List.copyOf(flags);
    }

    boolean has(EntryFlag flag) {
        return flags.contains(flag.code());
    }
}
