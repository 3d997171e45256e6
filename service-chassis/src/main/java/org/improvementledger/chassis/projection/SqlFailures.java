package org.improvementledger.chassis.projection;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose fault a failed statement is. */
final class SqlFailures {

    private static final String UNDEFINED_TABLE = "42P01";
    private static final String UNDEFINED_SCHEMA = "3F000";

    /** Classes of SQLSTATE that tell of values a table cannot take: cardinality, data, integrity, check option, program limit, raised by a trigger. */
    private static final Set<String> CAUSED_BY_VALUES = Set.of("21", "22", "23", "44", "54", "P0");

    private SqlFailures() {}

    /** Whether trying again would fail in the same way for the same rows. All else is taken to pass: connection, serialization, disk, a missing grant. */
    static boolean isCausedByValues(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && state.length() == 5 && CAUSED_BY_VALUES.contains(state.substring(0, 2));
    }

    static boolean isMissingTable(SQLException failure) {
        return UNDEFINED_TABLE.equals(failure.getSQLState()) || UNDEFINED_SCHEMA.equals(failure.getSQLState());
    }

    /** A sentence for people who look at a status. */
    static String describe(@Nullable Throwable failure) {
        if (failure == null) {
            return "unknown";
        }
        String message = failure.getMessage();
        return failure.getClass().getSimpleName() + (message == null ? "" : ": " + message.strip());
    }
}
