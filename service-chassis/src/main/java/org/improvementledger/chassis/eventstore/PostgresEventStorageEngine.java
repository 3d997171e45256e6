package org.improvementledger.chassis.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;

/** Axon's JDBC engine on our schema; the homes of new entities go in with the events, in one transaction. */
final class PostgresEventStorageEngine extends JdbcEventStorageEngine {

    private final EntityHomes homes;

    PostgresEventStorageEngine(Builder builder, EntityHomes homes) {
        super(builder.schema(ourSchema()));
        this.homes = homes;
    }

    @Override
    protected PreparedStatement appendEvents(
            Connection connection, List<? extends EventMessage<?>> events, Serializer serializer) throws SQLException {
        homes.settle(connection, events);
        return super.appendEvents(connection, events, serializer);
    }

    private static EventSchema ourSchema() {
        return EventSchema.builder()
                .eventTable("event_store.domain_event")
                .snapshotTable("event_store.snapshot_event")
                .globalIndexColumn("global_index")
                .aggregateIdentifierColumn("aggregate_id")
                .sequenceNumberColumn("sequence_number")
                .typeColumn("aggregate_type")
                .eventIdentifierColumn("event_id")
                .metaDataColumn("metadata")
                .payloadColumn("payload")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .timestampColumn("stored_at")
                .build();
    }
}
