package org.improvementledger.chassis.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.flywaydb.core.Flyway;
import org.improvementledger.local.LocalKafka;
import org.improvementledger.local.SharedServers;
import org.improvementledger.local.SharedServers.Database;
import org.jspecify.annotations.Nullable;

/** An event store of its own, a stream of its own on a broker, and the question whether the topic tells what the store does. */
final class RelayStage implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Duration READ_WITHIN = Duration.ofSeconds(10);

    private final Database database;
    private final RelaySettings settings;
    private final List<RelayLeader> started = new ArrayList<>();

    RelayStage(LocalKafka kafka) {
        this(kafka, "stream-" + UUID.randomUUID());
    }

    RelayStage(LocalKafka kafka, String stream) {
        this(kafka, stream, SharedServers.newDatabase());
    }

    /** On a database that is migrated where it is not. */
    RelayStage(LocalKafka kafka, String stream, Database database) {
        this.database = database;
        Flyway.configure()
                .dataSource(database.url(), database.owner(), database.ownerPassword())
                .defaultSchema("public")
                .placeholders(Map.of("service_role", database.serviceRole()))
                .load()
                .migrate();
        settings = new RelaySettings(
                stream,
                database.url(),
                database.serviceRole(),
                database.servicePassword(),
                kafka.bootstrapServers(),
                6,
                (short) 1);
    }

    RelaySettings settings() {
        return settings;
    }

    Database database() {
        return database;
    }

    /** A session of the service's own role. */
    Connection service() throws SQLException {
        return DriverManager.getConnection(database.url(), database.serviceRole(), database.servicePassword());
    }

    /** A session that may do anything. */
    Connection superuser() throws SQLException {
        return SharedServers.postgres().connect(database.name());
    }

    RelayLeader relay() {
        return relay(RelayProbe.NONE);
    }

    RelayLeader relay(RelayProbe probe) {
        RelayLeader relay =
                new RelayLeader(settings, new RelayStatus(settings.stream()), new SimpleMeterRegistry(), probe);
        started.add(relay);
        relay.start();
        return relay;
    }

    void awaitState(RelayLeader relay, RelayStatus.State state) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> relay.status().current().state() == state);
    }

    /** Ends the database session of whoever leads; true when there was one. */
    boolean terminateLeader() throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select pg_terminate_backend(pid) from pg_locks"
                        + " where locktype = 'advisory' and granted"
                        + " and database = (select oid from pg_database where datname = current_database())")) {
            return result.next();
        }
    }

    long storedEvents() throws SQLException {
        return number("select count(*) from event_store.domain_event");
    }

    long sequencedEvents() throws SQLException {
        return number("select count(*) from event_store.event_position");
    }

    long number(String sql) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** Waits until everything in the store is on the topic, as the relay tells it, and can be read there: a commit is answered before its markers are. */
    void awaitPublished(RelayLeader relay) throws SQLException {
        long stored = storedEvents();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> {
            Long published = relay.status().current().lastPublished();
            return stored == 0 || (published != null && published >= stored - 1);
        });
        awaitTopic(stored);
    }

    /** Every committed record of the topic, partition by partition. */
    List<ConsumerRecord<byte[], byte[]>> topic() {
        return topic(0);
    }

    /** The same with what never was committed. */
    List<ConsumerRecord<byte[], byte[]>> topicWithUncommitted() {
        Map<String, Object> configuration = KafkaClients.consumer(settings);
        configuration.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
        return topic(configuration, 0);
    }

    /** The same where the topic may hold so many records, otherwise nothing: offsets are counted sooner than records are read. */
    private List<ConsumerRecord<byte[], byte[]>> topic(long atLeast) {
        return topic(KafkaClients.consumer(settings), atLeast);
    }

    private List<ConsumerRecord<byte[], byte[]>> topic(Map<String, Object> configuration, long atLeast) {
        try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(configuration)) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (int partition = 0; partition < settings.partitions(); partition++) {
                partitions.add(new TopicPartition(settings.eventsTopic(), partition));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            if (ends.values().stream().mapToLong(Long::longValue).sum() < atLeast) {
                return records;
            }
            long giveUp = System.nanoTime() + READ_WITHIN.toNanos();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                // A topic that is deleted under a reader leaves it waiting for ever.
                assertThat(System.nanoTime())
                        .as("reading the topic takes too long")
                        .isLessThan(giveUp);
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            records.sort((one, other) -> one.partition() != other.partition()
                    ? Integer.compare(one.partition(), other.partition())
                    : Long.compare(one.offset(), other.offset()));
            return records;
        }
    }

    /** The topic holds every committed event once, positions 0..n-1 without a gap, in order in each partition. */
    void assertTopicTellsTheStore() throws SQLException {
        long stored = storedEvents();
        // A commit is answered before its markers are written, so a reader may see it a moment later.
        awaitTopic(stored);
        TreeMap<Long, ConsumerRecord<byte[], byte[]>> byPosition = new TreeMap<>();
        Map<Integer, Long> lastInPartition = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> found : topic()) {
            long position = Long.parseLong(header(found, "ce_position"));
            assertThat(byPosition.put(position, found))
                    .as("position %s is on the topic once", position)
                    .isNull();
            Long before = lastInPartition.put(found.partition(), position);
            assertThat(before == null || before < position)
                    .as("partition %s is in order at %s", found.partition(), position)
                    .isTrue();
        }
        assertThat((long) byPosition.size()).as("records on the topic").isEqualTo(storedEvents());
        Map<String, Long> nextOfAggregate = new HashMap<>();
        Instant recordedBefore = Instant.MIN;
        long expected = 0;
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select n.position, n.recorded_at, e.aggregate_id, e.sequence_number, e.event_id, e.payload
                        from event_store.event_position n join event_store.domain_event e using (global_index)
                        order by n.position""")) {
            while (row.next()) {
                assertThat(row.getLong(1)).isEqualTo(expected);
                ConsumerRecord<byte[], byte[]> found = byPosition.get(expected);
                assertThat(found).as("position %s is on the topic", expected).isNotNull();
                Instant recorded = row.getObject(2, OffsetDateTime.class).toInstant();
                assertThat(recorded).isAfterOrEqualTo(recordedBefore);
                recordedBefore = recorded;
                assertThat(new String(found.key(), UTF_8)).isEqualTo(row.getString(3));
                assertThat(row.getLong(4))
                        .as("the order of aggregate %s", row.getString(3))
                        .isEqualTo(nextOfAggregate.getOrDefault(row.getString(3), 0L));
                nextOfAggregate.put(row.getString(3), row.getLong(4) + 1);
                assertThat(header(found, "ce_id")).isEqualTo(row.getString(5));
                assertThat(header(found, "ce_sequence")).isEqualTo(row.getString(4));
                assertThat(Instant.parse(header(found, "ce_time"))).isEqualTo(recorded);
                assertThat(found.timestamp()).isEqualTo(recorded.toEpochMilli());
                assertThat(found.value()).isEqualTo(row.getBytes(6));
                expected++;
            }
        }
        assertThat(expected).as("every event has a position").isEqualTo(byPosition.size());
    }

    /** Waits until the topic holds so many committed records at least, whatever becomes of it in between. */
    void awaitTopic(long records) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> readTopicOrNothing(records).size() >= records);
    }

    private List<ConsumerRecord<byte[], byte[]>> readTopicOrNothing(long atLeast) {
        try {
            return topic(atLeast);
        } catch (AssertionError cutShort) {
            return List.of();
        }
    }

    static @Nullable String headerOrNull(ConsumerRecord<byte[], byte[]> found, String name) {
        var header = found.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    static String header(ConsumerRecord<byte[], byte[]> found, String name) {
        String value = headerOrNull(found, name);
        assertThat(value).as("header %s", name).isNotNull();
        return String.valueOf(value);
    }

    /** All that a reader sees of a record, as text; offsets apart, which transaction markers share. */
    static List<String> bytesOf(List<ConsumerRecord<byte[], byte[]>> records) {
        List<String> all = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> found : records) {
            StringBuilder text = new StringBuilder();
            text.append(found.partition()).append(' ').append(found.timestamp());
            text.append(' ').append(new String(found.key(), UTF_8));
            text.append(' ').append(new String(found.value(), UTF_8));
            found.headers().forEach(header -> text.append(' ')
                    .append(header.key())
                    .append('=')
                    .append(new String(header.value(), UTF_8)));
            all.add(text.toString());
        }
        return all;
    }

    Admin admin() {
        return Admin.create(KafkaClients.admin(settings));
    }

    @Override
    public void close() {
        started.forEach(RelayLeader::stop);
    }
}
