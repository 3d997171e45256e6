package org.improvementledger.audit.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.improvementledger.audit.search.Entries;
import org.improvementledger.audit.search.Entry;
import org.improvementledger.audit.search.EntryFilter;
import org.improvementledger.audit.search.EntryPlace;
import org.improvementledger.audit.search.EntryTimeline;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.jspecify.annotations.Nullable;

/** From one entry to the one before or after it: of one service or of both in the order they were recorded, of everything or of one item. */
final class Steps {

    private static final Duration AN_INSTANT = Duration.of(1, ChronoUnit.MICROS);

    private final Entries entries;
    private final EntryTimeline timeline;

    Steps(Entries entries, EntryTimeline timeline) {
        this.entries = entries;
        this.timeline = timeline;
    }

    /**
     * What is played.
     *
     * @param service null for both
     * @param item null for everything
     */
    record Played(@Nullable String service, @Nullable UUID item) {

        private EntryFilter filter(@Nullable Instant from, @Nullable Instant to) {
            return new EntryFilter(service, item, null, null, from, to, null, null, List.of());
        }
    }

    /** The first entry recorded at the instant or after it; the very first where there is none. */
    Optional<Entry> first(Played played, @Nullable Instant from, Moment moment) {
        return one(played.filter(from, null), EntryPlace.BEGINNING, false, moment);
    }

    Optional<Entry> next(Played played, Entry entry, Moment moment) {
        return one(played.filter(null, null), beside(entry, 1), false, moment);
    }

    Optional<Entry> previous(Played played, Entry entry, Moment moment) {
        return one(played.filter(null, null), beside(entry, 0), true, moment);
    }

    /** The first entry of the next day that has any. */
    Optional<Entry> nextDay(Played played, Entry entry, Moment moment) {
        return first(played, startOf(day(entry).plusDays(1)), moment);
    }

    /** The first entry of the last day before that has any. */
    Optional<Entry> previousDay(Played played, Entry entry, Moment moment) {
        Instant before = startOf(day(entry)).minus(AN_INSTANT);
        return one(played.filter(null, before), EntryPlace.BEGINNING, true, moment)
                .flatMap(last -> first(played, startOf(day(last)), moment));
    }

    private Optional<Entry> one(EntryFilter filter, EntryPlace place, boolean back, Moment moment) {
        return entries.search(filter, moment, place, back, 1).entries().stream().findFirst();
    }

    /**
     * Where each service stands at an entry. Of what the other services recorded at the same instant, those that come before this service in order are
     * before it.
     *
     * @param ahead 1 for the place after, 0 for the one before
     */
    private EntryPlace beside(Entry entry, int ahead) {
        Map<String, Long> next = new HashMap<>();
        int own = entries.services().indexOf(entry.service());
        for (String service : entries.services()) {
            if (service.equals(entry.service())) {
                next.put(service, entry.position() + (ahead == 1 ? 1 : -1));
            } else {
                Instant recorded = entry.row().recordedAt();
                boolean before = entries.services().indexOf(service) < own;
                next.put(
                        service,
                        timeline.lastPositionAt(service, before ? recorded : recorded.minus(AN_INSTANT)) + ahead);
            }
        }
        return new EntryPlace(next);
    }

    private static LocalDate day(Entry entry) {
        return LocalDate.ofInstant(entry.row().recordedAt(), TimeFormat.ZONE);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(TimeFormat.ZONE).toInstant();
    }
}
