package org.improvementledger.audit.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.improvementledger.chassis.projection.Filter;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.projection.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * The query side of the audit trail, over the events of both services.
 *
 * <p>Entries of one service come in position order. Those of both are merged by the time they were recorded, then by service and position; recorded
 * times never go back along the positions, so this keeps each service's own order.
 */
public final class Entries {

    private final List<String> services;
    private final Map<String, ReadModel<EntryRow>> entries = new LinkedHashMap<>();
    private final Map<String, ReadModel<ThingRow>> things = new LinkedHashMap<>();
    private final Map<String, ReadModel<OpenMeasureRow>> openMeasures = new LinkedHashMap<>();

    public Entries(ReadModels readModels, List<EntriesProjection> projections) {
        for (EntriesProjection projection : projections) {
            entries.put(projection.stream(), readModels.of(projection, EntryRow.class));
            things.put(projection.stream(), readModels.of(projection, ThingRow.class));
            openMeasures.put(projection.stream(), readModels.of(projection, OpenMeasureRow.class));
        }
        services = List.copyOf(entries.keySet());
    }

    /** The services there are entries of. */
    public List<String> services() {
        return services;
    }

    public Optional<Entry> find(String service, long position, Moment moment) {
        return entriesOf(service)
                .find(position, moment.position(service))
                .map(found -> new Entry(service, found.row()));
    }

    /**
     * @param place where to begin
     * @param newestFirst whether to go back in time from there
     * @param limit entries, 1 to {@link ReadModel#MAXIMUM_PAGE}
     */
    public EntryPage search(EntryFilter filter, Moment moment, EntryPlace place, boolean newestFirst, int limit) {
        List<String> asked = filter.service() == null ? services : List.of(filter.service());
        List<Entry> found = new ArrayList<>();
        boolean more = false;
        for (String service : asked) {
            Page<EntryRow> page = page(service, filter, moment, place.of(service), newestFirst, limit);
            page.items().forEach(item -> found.add(new Entry(service, item.row())));
            more |= page.next() != null;
        }
        found.sort(newestFirst ? order().reversed() : order());
        if (found.size() <= limit && !more) {
            return new EntryPage(found, null);
        }
        List<Entry> taken = found.subList(0, Math.min(limit, found.size()));
        return new EntryPage(taken, after(taken, asked, place, newestFirst));
    }

    public long count(EntryFilter filter, Moment moment) {
        Filter conditions = filter.conditions();
        return (filter.service() == null ? services : List.of(filter.service()))
                .stream()
                        .mapToLong(service -> entriesOf(service).count(moment.position(service), conditions))
                        .sum();
    }

    /** The entry of the same item before or after the given one; empty at either end. */
    public Optional<Entry> neighbour(Entry entry, Moment moment, boolean next) {
        Filter sameItem = Filter.none().equal("subject", entry.row().subject());
        return neighbour(entry, moment, next, sameItem);
    }

    /** The entry of the same service before or after the given one; empty at either end. */
    public Optional<Entry> neighbourInService(Entry entry, Moment moment, boolean next) {
        return find(entry.service(), entry.position() + (next ? 1 : -1), moment);
    }

    /** What things are called as of the moment, by id; those that no event named are left out. */
    public Map<UUID, String> names(Collection<UUID> ids, Moment moment) {
        Map<UUID, String> names = new HashMap<>();
        things.forEach((service, model) -> model.findAll(ids, moment.position(service))
                .forEach(thing -> names.put(thing.row().id(), thing.row().name())));
        return names;
    }

    /** Those of the measures whose figures are not people, whenever that was told. */
    SmallFigures smallFigures(Collection<UUID> measures) {
        Set<UUID> open = new HashSet<>();
        openMeasures.values().forEach(model -> model.findAll(measures, Moment.LATEST)
                .forEach(measure -> open.add(measure.row().measureId())));
        return new SmallFigures(open);
    }

    private Optional<Entry> neighbour(Entry entry, Moment moment, boolean next, Filter filter) {
        Filter beside = next ? filter.above("position", entry.position()) : filter.below("position", entry.position());
        return entriesOf(entry.service())
                .page(moment.position(entry.service()), beside, next ? Sort.oldestFirst() : Sort.newestFirst(), null, 1)
                .items()
                .stream()
                .map(Versioned::row)
                .map(row -> new Entry(entry.service(), row))
                .findFirst();
    }

    private Page<EntryRow> page(
            String service, EntryFilter filter, Moment moment, @Nullable Long from, boolean newestFirst, int limit) {
        Filter conditions = filter.conditions();
        if (from != null) {
            conditions = newestFirst ? conditions.atMost("position", from) : conditions.atLeast("position", from);
        }
        Sort sort = newestFirst ? Sort.newestFirst() : Sort.oldestFirst();
        return entriesOf(service).page(moment.position(service), conditions, sort, null, limit);
    }

    private static EntryPlace after(List<Entry> taken, List<String> asked, EntryPlace place, boolean newestFirst) {
        Map<String, Long> next = new HashMap<>(place.next());
        next.keySet().retainAll(asked);
        for (Entry entry : taken) {
            next.put(entry.service(), entry.position() + (newestFirst ? -1 : 1));
        }
        return new EntryPlace(next);
    }

    private Comparator<Entry> order() {
        return Comparator.comparing((Entry entry) -> entry.row().recordedAt())
                .thenComparing(entry -> services.indexOf(entry.service()))
                .thenComparing(Entry::position);
    }

    private ReadModel<EntryRow> entriesOf(String service) {
        ReadModel<EntryRow> found = entries.get(service);
        if (found == null) {
            throw new IllegalArgumentException("Not a service whose events are kept here: " + service);
        }
        return found;
    }
}
