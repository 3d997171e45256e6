package org.improvementledger.chassis.relay;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.improvementledger.chassis.eventstore.EntityHomes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings into the event store what was published and it lacks: all of it where the store is empty, the end of it where the store is an older backup.
 *
 * <p>Every event gets the position, the sequence number, the time and the bytes it had. A batch is one transaction and batches follow the positions, so whatever
 * dies leaves the beginning of the history, and the next run goes on from there. What the store has already is compared, event by event, and never changed.
 */
final class StoreRecovery {

    private static final Logger LOG = LoggerFactory.getLogger(StoreRecovery.class);

    private static final long TELL_EVERY_NANOS = 1_000_000_000L;

    private static final String UNIQUE_VIOLATION = "23505";

    private static final String INSERT_EVENTS = """
            insert into event_store.domain_event (aggregate_id, sequence_number, aggregate_type, event_id, metadata,
                payload, payload_type, payload_revision, stored_at)
            select aggregate_id, sequence_number, aggregate_type, event_id, metadata, payload, payload_type,
                   payload_revision, stored_at
            from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::text[], ?::text[],
                        ?::text[]) with ordinality
                 as published (aggregate_id, sequence_number, aggregate_type, event_id, metadata, payload,
                               payload_type, payload_revision, stored_at, place)
            order by place
            on conflict (event_id) do nothing""";

    /** A backup may hold an event that had no position yet: it is given the one it was published with, if it is the same event. */
    private static final String INSERT_POSITIONS = """
            insert into event_store.event_position (position, global_index, recorded_at)
            select published.position, stored.global_index, published.recorded_at::timestamptz
            from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bytea[])
                 as published (position, recorded_at, event_id, aggregate_id, sequence_number, payload)
            join event_store.domain_event as stored
              using (event_id, aggregate_id, sequence_number, payload)""";

    private static final String UNQUEUE = "delete from event_store.unsequenced_event as waiting"
            + " using event_store.event_position as given where given.global_index = waiting.global_index";

    private final RelaySettings settings;
    private final EntityHomes homes;
    private final EventRecords records;

    StoreRecovery(RelaySettings settings, EntityHomes homes) {
        this.settings = settings;
        this.homes = homes;
        this.records = new EventRecords(settings);
    }

    /**
     * Recovers.
     *
     * @return how many events were brought back; 0 where nothing was missing
     * @throws RelayHaltedException where the store holds what contradicts the topic, the topic is not whole, or an instance of the service runs
     */
    long recover() throws SQLException, InterruptedException {
        StoreConnections connections = new StoreConnections(settings);
        try (Connection connection = connections.open("recovery");
                Admin admin = Admin.create(KafkaClients.admin(settings))) {
            if (!connections.tryLock(connection)) {
                throw new RelayHaltedException("An instance of " + settings.stream()
                        + " runs on this database. Stop every instance, then recover with one.");
            }
            RelayTopics topics = new RelayTopics(admin, settings);
            if (!topics.arePresent()) {
                LOG.info(
                        "Recovery of {}: there is no topic {}, so nothing to bring back",
                        settings.stream(),
                        settings.eventsTopic());
                return 0;
            }
            connection.setAutoCommit(false);
            return recover(connection, topics);
        }
    }

    private long recover(Connection connection, RelayTopics topics) throws SQLException, InterruptedException {
        var ranges = topics.committedRanges();
        Optional<TopicHistory.Found> last;
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(KafkaClients.consumer(settings))) {
            last = new TopicHistory(consumer, topics, ranges).last();
        }
        Progress progress = new Progress(last.map(TopicHistory.Found::position).orElse(-1L) + 1);
        try (PublishedInOrder published = new PublishedInOrder(settings, ranges)) {
            compare(new SequencedEvents(connection), published, progress);
            connection.commit();
            long compared = progress.done;
            List<StoredEvent> batch = batch(published);
            while (!batch.isEmpty()) {
                append(connection, batch);
                connection.commit();
                progress.add(batch.size());
                batch = batch(published);
            }
            long broughtBack = progress.done - compared;
            LOG.info(
                    "Recovery of {}: {} published events, {} were there already, {} were brought back",
                    settings.stream(),
                    progress.done,
                    compared,
                    broughtBack);
            return broughtBack;
        } catch (SQLException failed) {
            connection.rollback();
            throw failed;
        }
    }

    private void compare(SequencedEvents store, PublishedInOrder published, Progress progress) throws SQLException {
        List<StoredEvent> stored = store.after(-1);
        while (!stored.isEmpty()) {
            for (StoredEvent event : stored) {
                StoredEvent told = published.next();
                if (told == null) {
                    // What the store has beyond the topic is published when the relay runs.
                    return;
                }
                if (!records.sameLeaf(event, told)) {
                    throw contradicts(event.position(), "event " + told.eventId(), "event " + event.eventId());
                }
            }
            progress.add(stored.size());
            stored = store.after(stored.getLast().position());
        }
    }

    private static List<StoredEvent> batch(PublishedInOrder published) {
        List<StoredEvent> batch = new ArrayList<>();
        long bytes = 0;
        while (batch.size() < SequencedEvents.BATCH_EVENTS && bytes < SequencedEvents.BATCH_BYTES) {
            StoredEvent event = published.next();
            if (event == null) {
                break;
            }
            batch.add(event);
            bytes += event.payload().length + event.metadata().length;
        }
        return batch;
    }

    private void append(Connection connection, List<StoredEvent> batch) throws SQLException {
        long first = batch.getFirst().position();
        try (PreparedStatement events = connection.prepareStatement(INSERT_EVENTS);
                PreparedStatement positions = connection.prepareStatement(INSERT_POSITIONS);
                Statement unqueue = connection.createStatement()) {
            events.setArray(1, texts(connection, batch, StoredEvent::aggregateId));
            events.setArray(2, numbers(connection, batch, StoredEvent::sequenceNumber));
            events.setArray(3, texts(connection, batch, StoredEvent::aggregateType));
            events.setArray(4, texts(connection, batch, StoredEvent::eventId));
            events.setArray(5, bytes(connection, batch, StoredEvent::metadata));
            events.setArray(6, bytes(connection, batch, StoredEvent::payload));
            events.setArray(7, texts(connection, batch, StoredEvent::payloadType));
            events.setArray(8, texts(connection, batch, StoredEvent::payloadRevision));
            events.setArray(9, texts(connection, batch, StoredEvent::storedAt));
            events.executeUpdate();
            positions.setArray(1, numbers(connection, batch, StoredEvent::position));
            positions.setArray(2, texts(connection, batch, event -> EventRecords.time(event.recordedAt())));
            positions.setArray(3, texts(connection, batch, StoredEvent::eventId));
            positions.setArray(4, texts(connection, batch, StoredEvent::aggregateId));
            positions.setArray(5, numbers(connection, batch, StoredEvent::sequenceNumber));
            positions.setArray(6, bytes(connection, batch, StoredEvent::payload));
            if (positions.executeUpdate() != batch.size()) {
                throw contradicts(first, "other events from there on", "events with the same ids");
            }
            unqueue.executeUpdate(UNQUEUE);
            for (StoredEvent event : batch) {
                homes.settle(
                        connection,
                        event.aggregateId(),
                        event.aggregateType(),
                        event.payloadType(),
                        String.valueOf(event.payloadRevision()),
                        event.payload());
            }
        } catch (SQLException failed) {
            if (UNIQUE_VIOLATION.equals(failed.getSQLState())) {
                throw contradicts(first, "other events from there on", "events that were never published");
            }
            throw failed;
        }
    }

    private static RelayHaltedException contradicts(long position, String published, String stored) {
        return new RelayHaltedException("At position " + position + " the topic holds " + published + " and the store "
                + stored
                + ", as when the store was restored from an older backup and went on, or was altered. Keep this"
                + " database, for it holds what was decided since; give the service an empty one and recover into it.");
    }

    private static Array texts(
            Connection connection, List<StoredEvent> batch, Function<StoredEvent, @Nullable String> value)
            throws SQLException {
        return connection.createArrayOf("text", batch.stream().map(value).toArray(String[]::new));
    }

    private static Array numbers(Connection connection, List<StoredEvent> batch, ToLongFunction<StoredEvent> value)
            throws SQLException {
        return connection.createArrayOf(
                "bigint", batch.stream().mapToLong(value).boxed().toArray(Long[]::new));
    }

    private static Array bytes(Connection connection, List<StoredEvent> batch, Function<StoredEvent, byte[]> value)
            throws SQLException {
        return connection.createArrayOf("bytea", batch.stream().map(value).toArray(byte[][]::new));
    }

    private final class Progress {

        private final long of;
        private long done;
        private long toldAt = System.nanoTime();

        Progress(long of) {
            this.of = of;
        }

        void add(int events) {
            done += events;
            if (System.nanoTime() - toldAt > TELL_EVERY_NANOS) {
                toldAt = System.nanoTime();
                LOG.info(
                        "Recovery of {}: {} of {} events, {} %",
                        settings.stream(), done, of, of == 0 ? 100 : done * 100 / of);
            }
        }
    }
}
