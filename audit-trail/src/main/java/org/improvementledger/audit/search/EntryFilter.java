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
 * @param types full names, such as {@code budget.allocation-approved}, of which it has one; empty for any
 * @param recordedFrom this instant included
 * @param recordedTo this instant included
 * @param effectiveFrom this day included
 * @param effectiveTo this day included
 * @param words each of them stands in the payload, in whatever case
 * @param flag what is striking about its times
 * @param striking whether something has to be
 */
public record EntryFilter(
        @Nullable String service,
        @Nullable UUID subject,
        @Nullable String actor,
        List<String> types,
        @Nullable Instant recordedFrom,
        @Nullable Instant recordedTo,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        List<String> words,
        @Nullable EntryFlag flag,
        boolean striking) {

    public static final EntryFilter NONE = new EntryFilter(null, null, null, null, null, null, null, null, List.of());

    public EntryFilter {
        types = List.copyOf(types);
        words = List.copyOf(words);
        // Postgres counts in microseconds and would round, over the end of a day for instance.
        recordedFrom = recordedFrom == null ? null : notBefore(recordedFrom);
        recordedTo = recordedTo == null ? null : recordedTo.truncatedTo(ChronoUnit.MICROS);
    }

    /** @param type the only one; null for any */
    public EntryFilter(
            @Nullable String service,
            @Nullable UUID subject,
            @Nullable String actor,
            @Nullable String type,
            @Nullable Instant recordedFrom,
            @Nullable Instant recordedTo,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            List<String> words) {
        this(
                service,
                subject,
                actor,
                type == null ? List.of() : List.of(type),
                recordedFrom,
                recordedTo,
                effectiveFrom,
                effectiveTo,
                words,
                null,
                false);
    }

    /** Entries of any of the types; of one item where there is one, and by one person. */
    public static EntryFilter of(List<String> types, @Nullable UUID subject, @Nullable String actor) {
        return new EntryFilter(null, subject, actor, types, null, null, null, null, List.of(), null, false);
    }

    /** The same with something striking about its times. */
    public EntryFilter onlyStriking() {
        return with(flag, true, words);
    }

    public EntryFilter saying(List<String> each) {
        return with(flag, striking, each);
    }

    public EntryFilter flagged(@Nullable EntryFlag only) {
        return with(only, striking, words);
    }

    private EntryFilter with(@Nullable EntryFlag only, boolean anyFlag, List<String> each) {
        return new EntryFilter(
                service,
                subject,
                actor,
                types,
                recordedFrom,
                recordedTo,
                effectiveFrom,
                effectiveTo,
                each,
                only,
                anyFlag);
    }

    private static Instant notBefore(Instant at) {
        Instant truncated = at.truncatedTo(ChronoUnit.MICROS);
        return truncated.equals(at) ? at : truncated.plus(1, ChronoUnit.MICROS);
    }

    Filter conditions() {
        Filter filter = Filter.none();
        filter = subject == null ? filter : filter.includes("ids", subject);
        filter = actor == null ? filter : filter.equal("actor", actor);
        filter = types.isEmpty() ? filter : filter.in("type", types);
        filter = recordedFrom == null ? filter : filter.atLeast("recordedAt", recordedFrom);
        filter = recordedTo == null ? filter : filter.atMost("recordedAt", recordedTo);
        filter = effectiveFrom == null ? filter : filter.atLeast("effectiveOn", effectiveFrom);
        filter = effectiveTo == null ? filter : filter.atMost("effectiveOn", effectiveTo);
        filter = flag == null ? filter : filter.includes("flags", flag.code());
        filter = striking ? filter.equal("striking", true) : filter;
        for (String word : words) {
            filter = filter.containsText("words", word);
        }
        return filter;
    }
}
