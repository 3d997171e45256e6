package org.improvementledger.chassis.projection;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** A row record's component and its column. */
final class Column {

    private final String component;
    private final String name;
    private final ColumnType type;
    private final boolean indexed;
    private final boolean required;
    private final Method accessor;

    Column(RecordComponent component) {
        this.component = component.getName();
        this.name = Names.column(component.getName());
        this.type = ColumnType.of(component);
        this.indexed = component.isAnnotationPresent(Indexed.class);
        this.required = component.getType().isPrimitive() || component.isAnnotationPresent(Key.class);
        this.accessor = component.getAccessor();
        this.accessor.setAccessible(true);
    }

    String component() {
        return component;
    }

    String name() {
        return name;
    }

    ColumnType type() {
        return type;
    }

    boolean indexed() {
        return indexed;
    }

    /** Whether a row without a value is refused. */
    boolean required() {
        return required;
    }

    @Nullable
    Object valueIn(Record row) {
        try {
            return accessor.invoke(row);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException("The accessor of " + component + " failed", failed.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
