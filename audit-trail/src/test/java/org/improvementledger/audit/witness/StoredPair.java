package org.improvementledger.audit.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.improvementledger.audit.checkpoint.Evidence;
import org.improvementledger.audit.log.stored.StoredLog;
import org.improvementledger.audit.note.Checkpoint;
import org.improvementledger.audit.note.SignedNote;
import org.improvementledger.chassis.eventstore.EntityHomes;
import org.improvementledger.chassis.eventstore.EventTypes;
import org.improvementledger.chassis.eventstore.StoreHold;
import org.improvementledger.chassis.eventstore.StoredEvents;
import org.improvementledger.chassis.relay.RelayAutoConfiguration;
import org.improvementledger.chassis.relay.RelayStatus;
import org.improvementledger.chassis.web.page.PageAlarm;
import org.improvementledger.local.LocalKafka;
import org.improvementledger.local.SharedServers;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** Both services with a store, a relay and a log, over a Kafka that can be lost. */
final class StoredPair implements AutoCloseable {

    static final String PLAN = PairUnderTest.PLAN;
    static final String MONEY = PairUnderTest.MONEY;
    static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String APPEND = """
            insert into event_store.domain_event (aggregate_id, sequence_number, aggregate_type, event_id, metadata,
                payload, payload_type, payload_revision, stored_at)
            select ?, s, 'Thing', gen_random_uuid()::text, convert_to(?, 'UTF8'), convert_to(?, 'UTF8'), ?, '1',
                   '2026-01-05T09:00:00Z'
            from generate_series(0, ? - 1) s""";

    private static final String METADATA =
            "{\"actor\":\"officer-7\",\"correlation\":\"c-1\",\"idempotency-key\":\"k-1\"}";

    private static final String HISTORY = """
            select p.position, p.recorded_at, e.event_id, e.aggregate_id, e.sequence_number, e.aggregate_type,
                   e.payload_type, e.payload_revision, encode(e.payload, 'hex') as payload,
                   convert_from(e.metadata, 'UTF8')::jsonb::text as metadata, e.stored_at
            from event_store.event_position p join event_store.domain_event e using (global_index)
            order by p.position""";

    final Part plan;
    final Part money;
    private final Path folder;
    private final LocalKafka kafka;

    /** What a service with commands has beside its trail. */
    @ImportAutoConfiguration(RelayAutoConfiguration.class)
    static class Stored {
        @Bean
        EntityHomes entityHomes(JdbcClient database, EventTypes types) {
            return new EntityHomes(database, types);
        }

        @Bean
        StoredEvents storedEvents(JdbcClient database, EventTypes types) {
            return new StoredEvents(database, types);
        }
    }

    StoredPair(Path folder) throws IOException {
        this.folder = folder;
        this.kafka = LocalKafka.start(folder.resolve("kafka"), freePort());
        this.plan = new Part(PLAN, "action-plan.risk-closed", "riskId");
        this.money = new Part(MONEY, "budget.budget-closed", "budgetId");
        plan.start();
        money.start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** One service, its database and its context while it runs. */
    final class Part {
        final String stream;
        SharedServers.Database database = SharedServers.newDatabase();
        private final String type;
        private final String idField;
        private ConfigurableApplicationContext context;

        @SuppressWarnings("NullAway.Init")
        Part(String stream, String type, String idField) {
            this.stream = stream;
            this.type = type;
            this.idField = idField;
        }

        void start(String... more) {
            context = new SpringApplicationBuilder(PairUnderTest.Application.class, Stored.class)
                    .run(Stream.concat(
                                    PairUnderTest.properties(
                                                    stream,
                                                    100,
                                                    kafka.bootstrapServers(),
                                                    folder.resolve("keys"),
                                                    database)
                                            .stream()
                                            .map(property -> "--" + property),
                                    Stream.of(more))
                            .toArray(String[]::new));
        }

        void stop() {
            context.close();
        }

        <B> B bean(Class<B> type) {
            return context.getBean(type);
        }

        StoredLog log(String service) {
            return Objects.requireNonNull(
                    bean(LogAutoConfiguration.StoredLogs.class).byService().get(service));
        }

        List<String> holds() {
            return context.getBeanProvider(StoreHold.class)
                    .orderedStream()
                    .map(StoreHold::reason)
                    .filter(Objects::nonNull)
                    .map(String::valueOf)
                    .toList();
        }

        /** What every page says. */
        List<String> alarms() {
            return context.getBeanProvider(PageAlarm.class)
                    .orderedStream()
                    .flatMap(alarm -> alarm.told().stream())
                    .toList();
        }

        /** Appends the events of one more aggregate, as its commands would. */
        void append(int count) {
            String aggregate = UUID.randomUUID().toString();
            bean(JdbcClient.class)
                    .sql(APPEND)
                    .params(
                            aggregate,
                            METADATA,
                            "{\"%s\":\"%s\",\"closedOn\":\"2026-01-05\",\"reason\":\"Done\"}"
                                    .formatted(idField, aggregate),
                            type,
                            count)
                    .update();
        }

        long events() {
            return bean(JdbcClient.class)
                    .sql("select count(*) from event_store.domain_event")
                    .query(Long.class)
                    .single();
        }

        List<String> history() {
            return bean(JdbcClient.class).sql(HISTORY).query().listOfRows().stream()
                    .map(row -> row.values().toString())
                    .toList();
        }

        String page(String path) throws IOException, InterruptedException {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                                            + context.getEnvironment().getRequiredProperty("local.server.port") + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }

        void asSuperuser(String... statements) throws SQLException {
            try (Connection connection = SharedServers.postgres().connect(database.name());
                    Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        }
    }

    /** Waits until each relay has published everything and has nothing left to do, as it tells since a moment. */
    void awaitPublished(Instant since) {
        for (Part each : List.of(plan, money)) {
            await("the relay of " + each.stream).atMost(PATIENCE).until(() -> {
                RelayStatus.View view = each.bean(RelayStatus.class).current();
                return view.state() == RelayStatus.State.LEADING && view.since().isAfter(since);
            });
        }
    }

    /** Waits until both services have both logs whole, signed and cosigned. */
    void awaitAgreed() {
        for (Part owner : List.of(plan, money)) {
            long size = owner.events();
            for (Part each : List.of(plan, money)) {
                await(each.stream + " to have the log of " + owner.stream + " signed and cosigned")
                        .atMost(PATIENCE)
                        .until(() -> each.log(owner.stream).size() == size
                                && each.bean(Evidence.class)
                                        .latestCosigned(owner.stream, Long.MAX_VALUE)
                                        .filter(note ->
                                                Checkpoint.parse(note.text()).size() == size)
                                        .isPresent());
            }
        }
    }

    /** The root of each log as both services compute it, which is the one that was signed. */
    Map<String, String> roots() {
        Map<String, String> roots = new TreeMap<>();
        for (String log : List.of(PLAN, MONEY)) {
            byte[] root = plan.log(log).edge().root();
            assertThat(money.log(log).edge().root()).isEqualTo(root);
            for (Part each : List.of(plan, money)) {
                SignedNote note =
                        each.bean(Evidence.class).latest(log, Long.MAX_VALUE).orElseThrow();
                assertThat(Checkpoint.parse(note.text()).root()).isEqualTo(root);
            }
            roots.put(log, Base64.getEncoder().encodeToString(root));
        }
        return roots;
    }

    /** The broker dies, and comes back with an empty disk. */
    void loseKafka() throws IOException {
        kafka.kill();
        FileSystemUtils.deleteRecursively(folder.resolve("kafka"));
        kafka.startAgain();
    }

    void deleteTopics(String stream) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.deleteTopics(List.of(stream + ".events", stream + ".relay-position"))
                    .all()
                    .get();
        }
    }

    /** Every event on a topic with all its bytes. */
    Set<String> events(String stream) {
        Set<String> events = new TreeSet<>();
        read(stream + ".events", 6).forEach(found -> {
            StringBuilder text = new StringBuilder(found.key() + found.timestamp() + found.value());
            found.headers().forEach(header -> text.append(' ')
                    .append(header.key())
                    .append('=')
                    .append(new String(header.value(), UTF_8)));
            events.add(text.toString());
        });
        return events;
    }

    Set<String> checkpointKeys() {
        Set<String> keys = new TreeSet<>();
        read(EvidenceTopic.NAME, 1).stream()
                .map(ConsumerRecord::key)
                .filter(key -> key.startsWith("checkpoint/"))
                .forEach(keys::add);
        return keys;
    }

    private List<ConsumerRecord<String, String>> read(String topic, int partitions) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrapServers(),
                        "isolation.level",
                        "read_committed",
                        "default.api.timeout.ms",
                        "5000",
                        "allow.auto.create.topics",
                        "false"),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> all = Stream.iterate(0, number -> number + 1)
                    .limit(partitions)
                    .map(number -> new TopicPartition(topic, number))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            long giveUp = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (System.nanoTime() < giveUp
                    && all.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    @Override
    public void close() {
        plan.context.close();
        money.context.close();
        kafka.kill();
    }
}
