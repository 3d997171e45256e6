package org.improvementledger.audit.compare;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.improvementledger.chassis.projection.Key;
import org.jspecify.annotations.Nullable;

/**
 * A kind of item whose state can be compared: the rows of one read model. Their components are the fields, but for the key, moments on the clock (the
 * entries tell them) and those left out.
 *
 * @param name of the kind, such as "Allocation"
 * @param stream whose events the rows are made of
 * @param rows the read model
 * @param title what a row's item is called; empty where the name that the entries gave to its key says it
 * @param address the page of a row's item in this service
 * @param fields the components that are compared
 */
public record ComparedKind<R extends Record>(
        String name,
        String stream,
        Class<R> rows,
        Function<R, String> title,
        Function<R, String> address,
        List<RecordComponent> fields) {

    public ComparedKind {
        fields = List.copyOf(fields);
    }

    /**
     * @param without components that say nothing to a reader, such as a version number
     * @throws IllegalArgumentException where one of them is not a component
     */
    public static <R extends Record> ComparedKind<R> of(
            String name,
            String stream,
            Class<R> rows,
            Function<R, String> title,
            Function<R, String> address,
            String... without) {
        Set<String> leftOut = Set.of(without);
        List<RecordComponent> fields = new ArrayList<>();
        int found = 0;
        for (RecordComponent component : rows.getRecordComponents()) {
            if (leftOut.contains(component.getName())) {
                found++;
            } else if (!component.isAnnotationPresent(Key.class) && component.getType() != Instant.class) {
                fields.add(component);
            }
        }
        if (found != leftOut.size()) {
            throw new IllegalArgumentException("Not all of " + leftOut + " are components of " + rows.getName());
        }
        return new ComparedKind<>(name, stream, rows, title, address, fields);
    }

    /** Whether its items go by an id, and not by a text or a number. */
    boolean isKeyedById() {
        return Arrays.stream(rows.getRecordComponents())
                .anyMatch(component -> component.isAnnotationPresent(Key.class) && component.getType() == UUID.class);
    }

    /** The value of one of the fields. */
    static @Nullable Object value(RecordComponent field, Record row) {
        try {
            field.getAccessor().setAccessible(true);
            return field.getAccessor().invoke(row);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
