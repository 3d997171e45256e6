package org.improvementledger.chassis.relay;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.improvementledger.local.SharedServers;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** A dump without {@code pg_dump}: every table of the event store as of one snapshot by {@code COPY}, and where its sequence stands. */
final class CopiedStore implements StoreDump {

    private static final List<String> TABLES = List.of(
            "event_store.domain_event",
            "event_store.unsequenced_event",
            "event_store.event_position",
            "event_store.entity_home",
            "event_store.snapshot_event");

    private static final String SEQUENCE = "pg_get_serial_sequence('event_store.domain_event', 'global_index')";

    private final Map<String, byte[]> rows = new LinkedHashMap<>();
    private final long lastIndex;
    private final String stream;

    private CopiedStore(Connection connection, String stream) throws SQLException, IOException {
        this.stream = stream;
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (String table : TABLES) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            copy.copyOut("copy " + table + " to stdout", out);
            rows.put(table, out.toByteArray());
        }
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("select last_value from event_store.domain_event_global_index_seq")) {
            result.next();
            lastIndex = result.getLong(1);
        }
        connection.commit();
    }

    static CopiedStore of(RelayStage stage) throws SQLException, IOException {
        try (Connection connection = stage.superuser()) {
            return new CopiedStore(connection, stage.settings().stream());
        }
    }

    @Override
    public RelayStage restored(Kind kind) throws SQLException, IOException {
        RelayStage stage = new RelayStage(SharedServers.kafka(), stream);
        boolean triggers = kind == Kind.DATA_ALONE;
        try (Connection connection = stage.superuser();
                Statement statement = connection.createStatement()) {
            if (!triggers) {
                statement.execute("set session_replication_role = replica");
            }
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Map.Entry<String, byte[]> table : rows.entrySet()) {
                if (triggers && table.getKey().endsWith("unsequenced_event")) {
                    statement.execute("truncate event_store.unsequenced_event");
                    copy.copyIn("copy " + table.getKey() + " from stdin", new ByteArrayInputStream(table.getValue()));
                    statement.execute("insert into event_store.unsequenced_event"
                            + " select global_index from event_store.domain_event on conflict do nothing");
                } else {
                    copy.copyIn("copy " + table.getKey() + " from stdin", new ByteArrayInputStream(table.getValue()));
                }
            }
            statement.execute("select setval(" + SEQUENCE + ", " + lastIndex + ")");
        }
        return stage;
    }
}
