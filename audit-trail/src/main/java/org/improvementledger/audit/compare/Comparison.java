package org.improvementledger.audit.compare;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.improvementledger.audit.compare.ItemCompared.Field;
import org.improvementledger.audit.compare.ItemCompared.State;
import org.improvementledger.audit.search.Entries;
import org.improvementledger.audit.search.EventWords;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.projection.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * What is not the same at two moments, from the rows by version of this service's read models: the state that its pages show at each, so that a page and a
 * comparison cannot disagree.
 */
public final class Comparison {

    private static final int READ_AT_ONCE = 500;

    private final List<ComparedKind<?>> kinds;
    private final ReadModels readModels;
    private final Entries entries;
    private final ValueWords words;

    Comparison(ComparedKinds kinds, ReadModels readModels, Entries entries, ValueWords words) {
        this.kinds = kinds.kinds();
        this.readModels = readModels;
        this.entries = entries;
        this.words = words;
    }

    /**
     * At most so many items of each kind.
     *
     * @return items in the order of their kinds
     */
    public List<ItemCompared> between(Moment earlier, Moment later, int ofEachKind) {
        List<ItemCompared> all = new ArrayList<>();
        for (ComparedKind<?> kind : kinds) {
            List<ItemCompared> found = new ArrayList<>();
            walk(kind, earlier.position(kind.stream()), later.position(kind.stream()), later, item -> {
                found.add(item);
                return found.size() < ofEachKind;
            });
            all.addAll(found);
        }
        return all;
    }

    /** What one event changed of the items of this service. */
    public List<ItemCompared> by(String stream, long position, Moment shown) {
        List<ItemCompared> all = new ArrayList<>();
        kinds.stream()
                .filter(kind -> kind.stream().equals(stream))
                .forEach(kind -> walk(kind, position - 1, position, shown, item -> {
                    all.add(item);
                    return true;
                }));
        return all;
    }

    /** Everything, as it is found. */
    public void each(Moment earlier, Moment later, Consumer<ItemCompared> reader) {
        for (ComparedKind<?> kind : kinds) {
            walk(kind, earlier.position(kind.stream()), later.position(kind.stream()), later, item -> {
                reader.accept(item);
                return true;
            });
        }
    }

    /**
     * An item as one event left it.
     *
     * @param stream of the event
     * @param position of the event
     */
    public record Changed(String stream, long position, ItemCompared item) {}

    /** Every change of one item up to a moment, in the order of their events; of an item that another service keeps there are none. */
    public List<Changed> of(UUID item, Moment upTo) {
        List<Changed> changes = new ArrayList<>();
        kinds.stream().filter(ComparedKind::isKeyedById).forEach(kind -> addChanges(kind, item, upTo, changes));
        changes.sort(Comparator.comparingLong(Changed::position));
        return changes;
    }

    private <R extends Record> void addChanges(ComparedKind<R> kind, UUID item, Moment upTo, List<Changed> changes) {
        List<Versioned<R>> versions = readModels.of(kind.rows()).versions(item, upTo.position(kind.stream()));
        Set<UUID> ids = new HashSet<>();
        versions.forEach(version -> ValueWords.ids(version.row(), ids));
        Map<UUID, String> names = entries.names(ids, upTo);
        R before = null;
        for (Versioned<R> version : versions) {
            ItemCompared compared = compared(kind, item, before, version.row(), names);
            if (compared != null) {
                changes.add(new Changed(kind.stream(), version.fromPosition(), compared));
            }
            before = version.row();
        }
    }

    private interface Walker {
        /** Whether to go on. */
        boolean found(ItemCompared item);
    }

    private <R extends Record> void walk(ComparedKind<R> kind, long from, long to, Moment later, Walker walker) {
        ReadModel<R> model = readModels.of(kind.rows());
        Object beyond = null;
        List<Object> keys;
        do {
            keys = model.changedKeys(from, to, beyond, READ_AT_ONCE);
            Map<Object, R> before = byKey(model, keys, from);
            Map<Object, R> after = byKey(model, keys, to);
            Map<UUID, String> names = names(before, after, later);
            for (Object key : keys) {
                ItemCompared item = compared(kind, key, before.get(key), after.get(key), names);
                if (item != null && !walker.found(item)) {
                    return;
                }
                beyond = key;
            }
        } while (keys.size() == READ_AT_ONCE);
    }

    private static <R extends Record> Map<Object, R> byKey(ReadModel<R> model, List<Object> keys, long asOf) {
        Map<Object, R> found = new HashMap<>();
        for (Versioned<R> version : model.findAll(keys, asOf)) {
            found.put(model.keyOf(version.row()), version.row());
        }
        return found;
    }

    private <R extends Record> Map<UUID, String> names(Map<Object, R> before, Map<Object, R> after, Moment later) {
        Set<UUID> ids = new HashSet<>();
        ValueWords.ids(before.keySet(), ids);
        ValueWords.ids(after.keySet(), ids);
        before.values().forEach(row -> ValueWords.ids(row, ids));
        after.values().forEach(row -> ValueWords.ids(row, ids));
        return entries.names(ids, later);
    }

    private <R extends Record> @Nullable ItemCompared compared(
            ComparedKind<R> kind, Object key, @Nullable R before, @Nullable R after, Map<UUID, String> names) {
        if (before == null && after == null) {
            return null;
        }
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : kind.fields()) {
            Object was = before == null ? null : ComparedKind.value(component, before);
            Object is = after == null ? null : ComparedKind.value(component, after);
            if (!Objects.equals(was, is)) {
                fields.add(new Field(
                        EventWords.field(component.getName()),
                        before == null ? null : words.of(was, names),
                        after == null ? null : words.of(is, names)));
            }
        }
        if (before != null && after != null && fields.isEmpty()) {
            return null;
        }
        R shown = after == null ? Objects.requireNonNull(before) : after;
        return new ItemCompared(
                kind.name(),
                title(kind.title().apply(shown), key, names),
                after == null ? null : kind.address().apply(shown),
                before == null ? State.ADDED : after == null ? State.GONE : State.CHANGED,
                fields);
    }

    /** A row that is about an item of another kind goes by that one's name. */
    private static String title(String title, Object key, Map<UUID, String> names) {
        return !title.isEmpty() || !(key instanceof UUID id) ? title : names.getOrDefault(id, id.toString());
    }
}
