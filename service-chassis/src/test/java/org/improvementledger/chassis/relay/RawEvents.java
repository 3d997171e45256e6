package org.improvementledger.chassis.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Appends events to the store by SQL, without aggregates: for tests of what happens after a commit. */
public final class RawEvents {

    /** The declared name of every event appended here. */
    public static final String TYPE = "test.thing-happened";

    private static final String INSERT = """
            insert into event_store.domain_event (aggregate_id, sequence_number, aggregate_type, event_id, metadata,
                payload, payload_type, payload_revision, stored_at)
            values (?, ?, 'Thing', ?, ?, ?, ?, '1', '2026-01-05T09:00:00Z')""";

    private static final String INSERT_MANY = """
            insert into event_store.domain_event (aggregate_id, sequence_number, aggregate_type, event_id, metadata,
                payload, payload_type, payload_revision, stored_at)
            select md5(? || a)::uuid::text, s, 'Thing', gen_random_uuid()::text, ?, ?, ?, '1', '2026-01-05T09:00:00Z'
            from generate_series(0, ? - 1) s, generate_series(1, ?) a
            order by s, a""";

    private static final String METADATA = """
            {"actor":"officer-7","capacity":"director","correlation":"c-1","idempotency-key":"k-1",\
            "traceparent":"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"}""";

    private RawEvents() {}

    /** Appends one event in the connection's transaction. */
    public static void append(Connection connection, UUID aggregateId, long sequenceNumber) throws SQLException {
        append(connection, aggregateId, sequenceNumber, "{\"number\":" + sequenceNumber + "}");
    }

    /** Appends one event with that payload in the connection's transaction. */
    public static void append(Connection connection, UUID aggregateId, long sequenceNumber, String payload)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, aggregateId.toString());
            statement.setLong(2, sequenceNumber);
            statement.setString(3, UUID.randomUUID().toString());
            statement.setBytes(4, METADATA.getBytes(UTF_8));
            statement.setBytes(5, payload.getBytes(UTF_8));
            statement.setString(6, TYPE);
            statement.executeUpdate();
        }
    }

    /** Appends {@code each} events to each of {@code aggregates} new aggregates in one statement. */
    public static void appendMany(Connection connection, int aggregates, int each, String payload) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_MANY)) {
            statement.setString(1, UUID.randomUUID().toString());
            statement.setBytes(2, METADATA.getBytes(UTF_8));
            statement.setBytes(3, payload.getBytes(UTF_8));
            statement.setString(4, TYPE);
            statement.setInt(5, each);
            statement.setInt(6, aggregates);
            statement.executeUpdate();
        }
    }
}
