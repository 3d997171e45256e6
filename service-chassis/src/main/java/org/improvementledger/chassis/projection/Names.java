package org.improvementledger.chassis.projection;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of schemas, tables and columns. They are put into SQL as they are, so nothing else than these forms gets through. */
final class Names {

    /** The chassis' own schema: requests for rebuilds and their reports. */
    static final String CONTROL_SCHEMA = "projections";

    private static final Pattern PROJECTION = Pattern.compile("[a-z][a-z_]{0,39}");
    private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final Set<String> TAKEN_SCHEMAS =
            Set.of(CONTROL_SCHEMA, "public", "event_store", "web", "information_schema");
    private static final Set<String> TAKEN_TABLES = Set.of("progress", "parked_event");
    private static final Set<String> TAKEN_COLUMNS = Set.of("first_position", "from_position", "to_position");

    private Names() {}

    static String projection(String name) {
        if (!PROJECTION.matcher(name).matches()
                || TAKEN_SCHEMAS.contains(name)
                || name.startsWith("pg_")
                || name.endsWith(Schema.REBUILD_SUFFIX)
                || name.endsWith(Schema.RETIRED_SUFFIX)) {
            throw new IllegalArgumentException("Not a name for a projection: " + name);
        }
        return name;
    }

    static String table(Class<?> row) {
        String name = row.getSimpleName();
        if (name.endsWith("Row") && name.length() > 3) {
            name = name.substring(0, name.length() - 3);
        }
        String table = checked(snakeCase(name));
        if (TAKEN_TABLES.contains(table)) {
            throw new IllegalArgumentException("The chassis has a table of this name: " + table);
        }
        return table;
    }

    static String column(String component) {
        String column = checked(snakeCase(component));
        if (TAKEN_COLUMNS.contains(column)) {
            throw new IllegalArgumentException("The chassis has a column of this name: " + column);
        }
        return column;
    }

    static String snakeCase(String camelCase) {
        return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    /** Quoted, because a column may be named like a word of SQL. */
    static String quoted(String name) {
        return '"' + checked(name) + '"';
    }

    private static String checked(String name) {
        if (!COLUMN.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name for a table or column: " + name);
        }
        return name;
    }
}
