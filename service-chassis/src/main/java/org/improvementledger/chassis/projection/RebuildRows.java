package org.improvementledger.chassis.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows that tell of rebuilds. Their table is made where it is absent, in the schema that the service's role owns. */
final class RebuildRows {

    static final String TABLE = Names.CONTROL_SCHEMA + ".rebuild";

    private static final String COLUMNS =
            "id, projection, requested_by, requested_at, started_at, finished_at, state, position, target, compared_before,"
                    + " parked_live, parked_rebuilt, tables, error, swaps, sealed";

    private RebuildRows() {}

    static void createTable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows =
                    statement.executeQuery("SELECT count(*) = 1 FROM pg_attribute WHERE attrelid = to_regclass('"
                            + TABLE + "') AND attname = 'sealed' AND NOT attisdropped")) {
                rows.next();
                if (rows.getBoolean(1)) {
                    return;
                }
            }
            boolean committing = connection.getAutoCommit();
            connection.setAutoCommit(false);
            // Two who create the same schema at once would otherwise fail on each other.
            Locks.takeForTransaction(connection, TABLE);
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + Names.CONTROL_SCHEMA);
            statement.execute("CREATE TABLE IF NOT EXISTS " + TABLE + " (id uuid PRIMARY KEY, "
                    + "projection text NOT NULL, definition text NOT NULL, requested_by text NOT NULL, "
                    + "requested_at timestamptz NOT NULL DEFAULT now(), started_at timestamptz, finished_at timestamptz, "
                    + "state text NOT NULL, position bigint NOT NULL DEFAULT 0, target bigint NOT NULL DEFAULT 0, "
                    + "compared_before bigint NOT NULL DEFAULT 0, parked_live bigint NOT NULL DEFAULT 0, "
                    + "parked_rebuilt bigint NOT NULL DEFAULT 0, tables jsonb NOT NULL DEFAULT '[]', error text)");
            // Tables of earlier versions lack these.
            statement.execute("ALTER TABLE " + TABLE + " ADD COLUMN IF NOT EXISTS swaps boolean NOT NULL DEFAULT true,"
                    + " ADD COLUMN IF NOT EXISTS sealed text");
            statement.execute(
                    "CREATE INDEX IF NOT EXISTS rebuild_by_projection ON " + TABLE + " (projection, requested_at)");
            connection.commit();
            connection.setAutoCommit(committing);
        }
    }

    static UUID request(Connection connection, Schema schema, String requestedBy) throws SQLException {
        UUID open = unfinished(connection, schema);
        if (open != null) {
            return open;
        }
        UUID id = UUID.randomUUID();
        insert(connection, id, schema, requestedBy, true);
        return id;
    }

    static void insert(Connection connection, UUID id, Schema schema, String requestedBy, boolean swaps)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + TABLE
                + " (id, projection, definition, requested_by, state, swaps) VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, schema.live());
            insert.setString(3, schema.definitionHash());
            insert.setString(4, requestedBy);
            insert.setString(5, RebuildReport.State.REQUESTED.name());
            insert.setBoolean(6, swaps);
            insert.executeUpdate();
        }
    }

    /** A rebuild into this definition that was asked for and has not ended, null where there is none. */
    static @Nullable UUID unfinished(Connection connection, Schema schema) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT id FROM " + TABLE
                        + " WHERE swaps AND projection = ? AND definition = ? AND state NOT IN ('DONE', 'FAILED') ORDER BY requested_at LIMIT 1")) {
            query.setString(1, schema.live());
            query.setString(2, schema.definitionHash());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getObject(1, UUID.class) : null;
            }
        }
    }

    /** Whether the live rows are to be made anew because a text was erased by law, and were not since. */
    static boolean isToForget(Connection connection, Schema schema) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT EXISTS (SELECT FROM " + TABLE
                + " AS asked WHERE projection = ? AND requested_by = ? AND state <> 'DONE' AND NOT EXISTS (SELECT FROM "
                + TABLE + " AS later WHERE later.projection = asked.projection AND later.swaps"
                + " AND later.state = 'DONE' AND later.requested_at > asked.requested_at))")) {
            query.setString(1, schema.live());
            query.setString(2, Rebuilds.TEXT_ERASED);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    /** All rebuilds that were asked for and have not ended, by the definition they are into. */
    static Map<String, UUID> unfinished(Connection connection) throws SQLException {
        Map<String, UUID> unfinished = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT definition, id FROM " + TABLE
                        + " WHERE state NOT IN ('DONE', 'FAILED') ORDER BY requested_at");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                unfinished.putIfAbsent(rows.getString(1), rows.getObject(2, UUID.class));
            }
        }
        return unfinished;
    }

    static void started(Connection connection, UUID id) throws SQLException {
        update(connection, "started_at = now(), state = 'FILLING', position = 0, tables = '[]'", id);
    }

    static void advanced(Connection connection, UUID id, RebuildReport.State state, long position, long target)
            throws SQLException {
        update(connection, "state = '" + state.name() + "', position = " + position + ", target = " + target, id);
    }

    static void compared(Connection connection, UUID id, Comparison.Result result) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE " + TABLE
                        + " SET compared_before = ?, parked_live = ?, parked_rebuilt = ?, tables = CAST(? AS jsonb) WHERE id = ?")) {
            update.setLong(1, result.comparedBefore());
            update.setLong(2, result.parkedLive());
            update.setLong(3, result.parkedRebuilt());
            update.setString(4, ColumnType.JSON.writeValueAsString(result.tables()));
            update.setObject(5, id);
            update.executeUpdate();
        }
    }

    static void done(Connection connection, UUID id, long position) throws SQLException {
        update(
                connection,
                "state = 'DONE', finished_at = now(), error = NULL, position = " + position + ", target = " + position,
                id);
    }

    /** Whether the rebuilt rows take the live ones' place. */
    static boolean swaps(Connection connection, UUID id) throws SQLException {
        return get(connection, id).swaps();
    }

    static RebuildReport get(Connection connection, UUID id) throws SQLException {
        return query(connection, "WHERE id = CAST(? AS uuid)", id.toString()).getFirst();
    }

    /** @param sealed what was made of the result; null for nothing */
    static void sealed(Connection connection, UUID id, @Nullable String sealed) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE " + TABLE + " SET sealed = ? WHERE id = ?")) {
            update.setString(1, sealed);
            update.setObject(2, id);
            update.executeUpdate();
        }
    }

    static void failed(Connection connection, UUID id, String error) throws SQLException {
        update(connection, "state = 'FAILED', finished_at = now()", error, id);
    }

    /** It failed and is tried again. */
    static void delayed(Connection connection, UUID id, String error) throws SQLException {
        update(connection, "state = 'REQUESTED', started_at = NULL", error, id);
    }

    private static void update(Connection connection, String assignments, String error, UUID id) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE " + TABLE + " SET " + assignments + ", error = ? WHERE id = ?")) {
            update.setString(1, error);
            update.setObject(2, id);
            update.executeUpdate();
        }
    }

    private static void update(Connection connection, String assignments, UUID id) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE " + TABLE + " SET " + assignments + " WHERE id = ?")) {
            update.setObject(1, id);
            update.executeUpdate();
        }
    }

    static List<RebuildReport> query(Connection connection, String where, String parameter) throws SQLException {
        createTable(connection);
        List<RebuildReport> reports = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT " + COLUMNS + " FROM " + TABLE + " " + where)) {
            query.setString(1, parameter);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    reports.add(new RebuildReport(
                            rows.getObject(1, UUID.class),
                            rows.getString(2),
                            rows.getString(3),
                            Objects.requireNonNull(time(rows, 4)),
                            time(rows, 5),
                            time(rows, 6),
                            RebuildReport.State.valueOf(rows.getString(7)),
                            rows.getLong(8),
                            rows.getLong(9),
                            rows.getLong(10),
                            rows.getLong(11),
                            rows.getLong(12),
                            Arrays.asList(ColumnType.JSON.readValue(
                                    rows.getString(13), RebuildReport.TableComparison[].class)),
                            rows.getString(14),
                            rows.getBoolean(15),
                            rows.getString(16)));
                }
            }
        }
        return reports;
    }

    private static @Nullable Instant time(ResultSet rows, int index) throws SQLException {
        OffsetDateTime time = rows.getObject(index, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
