package org.improvementledger.chassis.projection;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/**
 * Compares live rows with rebuilt ones, version by version and in both directions, as of the events that both have applied: later versions are left out, and what a
 * later event closed counts as open.
 */
final class Comparison {

    private static final int NAMED_DIFFERENCES = 10;

    private final Connection connection;
    private final Schema schema;
    private final boolean hashes;

    record Result(
            long comparedBefore, long parkedLive, long parkedRebuilt, List<RebuildReport.TableComparison> tables) {

        /** The same with the numbers alone. */
        Result withoutRows() {
            return new Result(
                    comparedBefore,
                    parkedLive,
                    parkedRebuilt,
                    tables.stream()
                            .map(RebuildReport.TableComparison::withoutRows)
                            .toList());
        }
    }

    /** @param hashes whether to hash both sides too, which reads all rows once more */
    Comparison(Connection connection, Schema schema, boolean hashes) {
        this.connection = connection;
        this.schema = schema;
        this.hashes = hashes;
    }

    /** Runs in one snapshot of both schemas. The connection is between transactions before and after. */
    Result run() throws SQLException {
        int isolation = connection.getTransactionIsolation();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            long live = Objects.requireNonNull(ProgressRows.stored(connection, schema.live()))
                    .nextPosition();
            long rebuilt = Objects.requireNonNull(ProgressRows.stored(connection, schema.rebuild()))
                    .nextPosition();
            long before = Math.min(live, rebuilt);
            List<RebuildReport.TableComparison> tables = new ArrayList<>();
            for (RowTable<?> table : schema.tables()) {
                tables.add(compare(table, before));
            }
            Accumulator accumulator = schema.projection().accumulator();
            if (accumulator != null) {
                tables.addAll(accumulator.compare(connection, schema.live(), schema.rebuild(), before));
            }
            return new Result(before, parked(schema.live(), before), parked(schema.rebuild(), before), tables);
        } finally {
            connection.rollback();
            connection.setTransactionIsolation(isolation);
        }
    }

    private RebuildReport.TableComparison compare(RowTable<?> table, long before) throws SQLException {
        List<String> live = columns(schema.live(), table);
        if (live.isEmpty()) {
            return notCompared(table, "The table is new.");
        }
        if (!live.equals(columns(schema.rebuild(), table))) {
            return notCompared(table, "The table's columns have changed, so its rows cannot be compared.");
        }
        String joined = joined(table, before);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT count(*), count(*) FILTER (WHERE live IS NOT DISTINCT FROM rebuilt) " + joined)) {
            rows.next();
            long compared = rows.getLong(1);
            long equal = rows.getLong(2);
            return new RebuildReport.TableComparison(
                    table.name(),
                    compared,
                    equal,
                    compared - equal,
                    null,
                    compared == equal ? List.of() : differences(table, joined),
                    hashes ? hash(schema.live(), table, before) : null,
                    hashes ? hash(schema.rebuild(), table, before) : null);
        }
    }

    private List<RebuildReport.RowDifference> differences(RowTable<?> table, String joined) throws SQLException {
        String key = Names.quoted(table.key().name());
        List<RebuildReport.RowDifference> differences = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT CAST(coalesce(live." + key + ", rebuilt." + key
                        + ") AS text), coalesce(live.from_position, rebuilt.from_position) AS position,"
                        + " CASE WHEN live.from_position IS NOT NULL THEN to_jsonb(live) END,"
                        + " CASE WHEN rebuilt.from_position IS NOT NULL THEN to_jsonb(rebuilt) END "
                        + joined + " WHERE live IS DISTINCT FROM rebuilt ORDER BY position LIMIT "
                        + NAMED_DIFFERENCES)) {
            while (rows.next()) {
                differences.add(new RebuildReport.RowDifference(
                        rows.getString(1), rows.getLong(2), rows.getString(3), rows.getString(4)));
            }
        }
        return differences;
    }

    /** Of the bytes that psql prints for the same COPY, so anybody with a connection can make it too. */
    private String hash(String schemaName, RowTable<?> table, long before) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL timezone = 'UTC'");
        }
        String copy = "COPY (" + normalised(schemaName, table, before) + " ORDER BY CAST("
                + Names.quoted(table.key().name()) + " AS text) COLLATE \"C\", from_position) TO STDOUT";
        try (DigestOutputStream digest =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, digest);
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (IOException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String joined(RowTable<?> table, long before) {
        String key = Names.quoted(table.key().name());
        return "FROM (" + normalised(schema.live(), table, before) + ") AS live FULL JOIN ("
                + normalised(schema.rebuild(), table, before) + ") AS rebuilt ON live." + key + " = rebuilt." + key
                + " AND live.from_position = rebuilt.from_position";
    }

    private static String normalised(String schemaName, RowTable<?> table, long before) {
        Stream<String> columns = table.columns().stream().map(column -> Names.quoted(column.name()));
        Stream<String> positions = table.appended()
                ? Stream.of("from_position")
                : Stream.of(
                        "first_position",
                        "from_position",
                        "CASE WHEN to_position >= " + before + " THEN " + RowTable.OPEN
                                + " ELSE to_position END AS to_position");
        return "SELECT " + Stream.concat(columns, positions).collect(Collectors.joining(", ")) + " FROM " + schemaName
                + "." + Names.quoted(table.name()) + " WHERE from_position < " + before;
    }

    private List<String> columns(String schemaName, RowTable<?> table) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT attname || ' ' || format_type(atttypid, atttypmod) FROM pg_attribute"
                        + " WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped ORDER BY attname")) {
            query.setString(1, schemaName + "." + Names.quoted(table.name()));
            try (ResultSet rows = query.executeQuery()) {
                List<String> columns = new ArrayList<>();
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
                return columns;
            }
        }
    }

    private long parked(String schemaName, long before) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT count(*) FROM " + schemaName + ".parked_event WHERE position < " + before)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static RebuildReport.TableComparison notCompared(RowTable<?> table, String why) {
        return new RebuildReport.TableComparison(table.name(), 0, 0, 0, why, List.of());
    }
}
