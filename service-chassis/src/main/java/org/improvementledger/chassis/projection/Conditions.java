package org.improvementledger.chassis.projection;

import java.util.Collection;
import java.util.Objects;

/** A {@link Filter} as conditions of a statement: names are the table's own columns, values are parameters. */
final class Conditions {

    private static final int MAXIMUM_CONDITIONS = 20;

    private final RowTable<?> table;
    private final Query query;

    private Conditions(RowTable<?> table, Query query) {
        this.table = table;
        this.query = query;
    }

    /**
     * Narrows a statement whose WHERE has begun.
     *
     * @throws IllegalArgumentException where the filter asks for what the table does not have, or for too much
     */
    static void narrow(Query query, RowTable<?> table, Filter filter) {
        if (filter.conditions().size() > MAXIMUM_CONDITIONS) {
            throw new IllegalArgumentException("At most " + MAXIMUM_CONDITIONS + " conditions at once");
        }
        Conditions conditions = new Conditions(table, query);
        for (Filter.Condition condition : filter.conditions()) {
            query.sql(" AND ");
            conditions.add(condition);
        }
    }

    private void add(Filter.Condition condition) {
        Column column = table.column(condition.component());
        String name = Names.quoted(column.name());
        Object value = condition.value();
        switch (condition.operator()) {
            case EQUAL -> {
                if (value == null) {
                    query.sql(name + " IS NULL");
                } else {
                    compare(column, "=", value);
                }
            }
            case AT_LEAST -> compare(column, ">=", Objects.requireNonNull(value));
            case ABOVE -> compare(column, ">", Objects.requireNonNull(value));
            case AT_MOST -> compare(column, "<=", Objects.requireNonNull(value));
            case BELOW -> compare(column, "<", Objects.requireNonNull(value));
            case IN ->
                query.sql(name + " = ANY (CAST(? AS " + ordered(column).sql() + "[]))")
                        .parameter(column, (Collection<?>) Objects.requireNonNull(value));
            case CONTAINS_TEXT -> {
                if (!column.type().sql().equals("text")) {
                    throw new IllegalArgumentException("Not a text: " + condition.component());
                }
                query.sql(name + " ILIKE ? ESCAPE '\\'")
                        .parameter("%" + escaped((String) Objects.requireNonNull(value)) + "%");
            }
            case INCLUDES -> {
                String element = column.type().element();
                if (element == null) {
                    throw new IllegalArgumentException("Not a list of ids or texts: " + condition.component());
                }
                query.sql(name + " @> ARRAY[CAST(? AS " + element + ")]")
                        .parameter(Objects.requireNonNull(value).toString());
            }
        }
    }

    private void compare(Column column, String operator, Object value) {
        query.sql(Names.quoted(column.name()) + " " + operator + " CAST(? AS "
                        + ordered(column).sql() + ")")
                .parameter(column.type().text(value));
    }

    private static ColumnType ordered(Column column) {
        if (!column.type().ordered()) {
            throw new IllegalArgumentException("Not a component to compare: " + column.component());
        }
        return column.type();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
