package org.improvementledger.chassis.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a read model are asked for: all its conditions hold together. Columns are named as the components of the row record; an unknown one is refused
 * when the filter is used. Values are of the component's type; texts of an enum are taken as well.
 */
public final class Filter {

    private static final Filter NONE = new Filter(List.of());

    private final List<Condition> conditions;

    enum Operator {
        EQUAL,
        IN,
        AT_LEAST,
        ABOVE,
        AT_MOST,
        BELOW,
        CONTAINS_TEXT,
        INCLUDES
    }

    record Condition(
            String component, Operator operator, @Nullable Object value) {}

    private Filter(List<Condition> conditions) {
        this.conditions = conditions;
    }

    /** Every row. */
    public static Filter none() {
        return NONE;
    }

    /** The component has this value; null asks for rows without a value. */
    public Filter equal(String component, @Nullable Object value) {
        return and(component, Operator.EQUAL, value);
    }

    /** The component has one of these values; none of them finds nothing. */
    public Filter in(String component, Collection<?> values) {
        return and(component, Operator.IN, List.copyOf(values));
    }

    public Filter atLeast(String component, Object value) {
        return and(component, Operator.AT_LEAST, value);
    }

    public Filter above(String component, Object value) {
        return and(component, Operator.ABOVE, value);
    }

    public Filter atMost(String component, Object value) {
        return and(component, Operator.AT_MOST, value);
    }

    public Filter below(String component, Object value) {
        return and(component, Operator.BELOW, value);
    }

    /** The text component contains this text, whatever its case. */
    public Filter containsText(String component, String text) {
        return and(component, Operator.CONTAINS_TEXT, text);
    }

    /** The list component has this element. */
    public Filter includes(String component, Object element) {
        return and(component, Operator.INCLUDES, element);
    }

    List<Condition> conditions() {
        return conditions;
    }

    private Filter and(String component, Operator operator, @Nullable Object value) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(new Condition(component, operator, value));
        return new Filter(List.copyOf(more));
    }
}
