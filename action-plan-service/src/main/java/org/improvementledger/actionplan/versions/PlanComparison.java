package org.improvementledger.actionplan.versions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.improvementledger.actionplan.versions.PlanContent.Part;
import org.jspecify.annotations.Nullable;

/** What differs between two contents of a plan, field by field. */
record PlanComparison(List<Difference> priorities, List<Difference> actions) {

    static final String NOT_THERE = "Not there";

    /** What became of a priority or an action. */
    enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A priority or an action that is not the same in both.
     *
     * @param title the later one's
     * @param fields those that differ; of what was added or removed all
     */
    record Difference(UUID id, String title, Kind kind, List<Field> fields) {}

    /** A field on both sides. */
    record Field(String name, String left, String right) {}

    static PlanComparison of(PlanContent left, PlanContent right) {
        return new PlanComparison(
                differences(left.priorities(), right.priorities()), differences(left.actions(), right.actions()));
    }

    public boolean isEmpty() {
        return priorities.isEmpty() && actions.isEmpty();
    }

    private static List<Difference> differences(Map<UUID, Part> left, Map<UUID, Part> right) {
        List<Difference> differences = new ArrayList<>();
        union(left.keySet(), right.keySet()).forEach(id -> {
            Part before = left.get(id);
            Part after = right.get(id);
            List<Field> fields = fields(fieldsOf(before), fieldsOf(after));
            if (after == null && before != null) {
                differences.add(new Difference(id, before.title(), Kind.REMOVED, fields));
            } else if (after != null && !fields.isEmpty()) {
                differences.add(new Difference(id, after.title(), before == null ? Kind.ADDED : Kind.CHANGED, fields));
            }
        });
        return List.copyOf(differences);
    }

    private static List<Field> fields(Map<String, String> before, Map<String, String> after) {
        return union(before.keySet(), after.keySet()).stream()
                .map(name -> new Field(name, before.getOrDefault(name, NOT_THERE), after.getOrDefault(name, NOT_THERE)))
                .filter(field -> !field.left().equals(field.right()))
                .toList();
    }

    private static Map<String, String> fieldsOf(@Nullable Part part) {
        return part == null ? new LinkedHashMap<>() : part.fields();
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> union = new LinkedHashSet<>(one);
        union.addAll(other);
        return union;
    }
}
