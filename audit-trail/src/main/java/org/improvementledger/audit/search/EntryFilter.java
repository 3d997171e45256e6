package org.improvementledger.audit.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.projection.Filter;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; all conditions hold together, and a null is none.
 *
 * @param service the service whose events are meant; null for both
 * @param subject an aggregate, or any id that an event names
 * @param type full name, such as {@code budget.allocation-approved}
 * @param recordedFrom this instant included
 * @param recordedTo this instant included
 * @param effectiveFrom this day included
 * @param effectiveTo this day included
 * @param words each of them stands in the payload, in whatever case
 */
public record EntryFilter(
        @Nullable String service,
        @Nullable UUID subject,
        @Nullable String actor,
        @Nullable String type,
        @Nullable Instant recordedFrom,
        @Nullable Instant recordedTo,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        List<String> words) {

    public static final EntryFilter NONE = new EntryFilter(null, null, null, null, null, null, null, null, List.of());

    public EntryFilter {
        words = List.copyOf(words);
        // Postgres counts in microseconds and would round, over the end of a day for instance.
        recordedFrom = recordedFrom == null ? null : notBefore(recordedFrom);
        recordedTo = recordedTo == null ? null : recordedTo.truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant notBefore(Instant at) {
        Instant truncated = at.truncatedTo(ChronoUnit.MICROS);
        return truncated.equals(at) ? at : truncated.plus(1, ChronoUnit.MICROS);
    }

    Filter conditions() {
        Filter filter = Filter.none();
        filter = subject == null ? filter : filter.includes("ids", subject);
        filter = actor == null ? filter : filter.equal("actor", actor);
        filter = type == null ? filter : filter.equal("type", type);
        filter = recordedFrom == null ? filter : filter.atLeast("recordedAt", recordedFrom);
        filter = recordedTo == null ? filter : filter.atMost("recordedAt", recordedTo);
        filter = effectiveFrom == null ? filter : filter.atLeast("effectiveOn", effectiveFrom);
        filter = effectiveTo == null ? filter : filter.atMost("effectiveOn", effectiveTo);
        for (String word : words) {
            filter = filter.containsText("words", word);
        }
        return filter;
    }
}
