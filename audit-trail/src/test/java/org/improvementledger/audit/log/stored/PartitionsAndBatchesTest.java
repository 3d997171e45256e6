package org.improvementledger.audit.log.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.improvementledger.audit.log.TreeEdge;
import org.improvementledger.audit.search.EventSamples;
import org.improvementledger.chassis.eventstore.EventTypes;
import org.improvementledger.chassis.projection.LinesUnderTest;
import org.improvementledger.chassis.projection.LinesUnderTest.Place;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.TestTopic;
import org.improvementledger.chassis.testkit.ChildJvm;
import org.improvementledger.events.DomainEvent;
import org.improvementledger.events.EventJson;
import org.improvementledger.events.EventType;
import org.improvementledger.events.PublishedEvents;
import org.improvementledger.local.SharedServers;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The same events over topics of different numbers of partitions, in batches of different sizes, by processes that are killed: the rows by version are those of a run
 * that nobody disturbed, and the log has at every size the root that follows from the events alone.
 */
class PartitionsAndBatchesTest {

    private static final int EVENTS = 3_000;
    private static final int SUBJECTS = 60;
    private static final int HEAP = 128;
    private static final Instant BEGIN = Instant.parse("2026-11-02T09:00:00.000001Z");

    private static final SharedServers.Database DATABASE = SharedServers.newDatabase();
    private static final JdbcClient SQL = JdbcClient.create(
            new DriverManagerDataSource(DATABASE.url(), DATABASE.serviceRole(), DATABASE.servicePassword()));

    private static final long SEED = new Random().nextLong();

    @Test
    void rowsAndRootsAreThoseOfAnUndisturbedRunWhateverThePartitionsTheBatchesAndTheDeaths() throws Exception {
        List<Lane> lanes = List.of(
                new Lane("undisturbed", 6, 4_000, 0),
                new Lane("one", 1, 700, 1),
                new Lane("three", 3, 64, 1),
                new Lane("six", 6, 256, 2),
                new Lane("twelve", 12, 450, 1));
        List<Map<String, String>> rows = new ArrayList<>();
        try (ExecutorService some = Executors.newFixedThreadPool(3)) {
            for (Future<Map<String, String>> fed : some.invokeAll(lanes)) {
                rows.add(fed.get());
            }
        }
        assertThat(rows.getFirst())
                .as("versions by table")
                .hasEntrySatisfying("entry", digest -> assertThat(digest).startsWith(EVENTS + " "))
                .hasEntrySatisfying("subject", digest -> assertThat(digest).startsWith(EVENTS + " "))
                .hasEntrySatisfying("parked_event", digest -> assertThat(digest).startsWith("0 "));
        for (int lane = 1; lane < lanes.size(); lane++) {
            assertThat(rows.get(lane)).as("%s, seed %d", lanes.get(lane), SEED).isEqualTo(rows.getFirst());
        }
    }

    /** Partitions, largest batch and deaths: a stream with the read models and the log made of it. */
    private record Lane(String name, int partitions, int batch, int deaths) implements Callable<Map<String, String>> {

        private String stream() {
            return "fed-" + name;
        }

        private Place place() {
            return new Place(
                    DATABASE.url(),
                    DATABASE.serviceRole(),
                    DATABASE.servicePassword(),
                    SharedServers.kafka().bootstrapServers(),
                    stream());
        }

        private String schema(String prefix) {
            return prefix + stream().replace('-', '_');
        }

        @Override
        public Map<String, String> call() throws IOException, InterruptedException {
            List<PublishedEvent> events = events(stream());
            ExpectedRoots roots = ExpectedRoots.of(events);
            StoredLog log = new StoredLog(SQL, stream(), schema("audit_"));
            try (TestTopic topic = new TestTopic(place().bootstrapServers(), stream())) {
                topic.create(partitions);
                topic.publish(events);
            }
            Random random = new Random(SEED + partitions);
            for (int death = 0; death < deaths; death++) {
                die(random.nextLong());
                // What would be signed now.
                TreeEdge left = log.edge();
                assertThat(left.root())
                        .as("%s after death %d, seed %d", this, death, SEED)
                        .isEqualTo(roots.at(left.size()));
            }
            try (LinesUnderTest lines = new LinesUnderTest(
                    place(), EventSamples.types(), DyingTrail.projections(stream()), batch, () -> {})) {
                lines.awaitApplied(EVENTS - 1);
            }
            for (long size = 0; size <= EVENTS; size += 1 + random.nextInt(50)) {
                assertThat(log.tree(size).root())
                        .as("%s at %d, seed %d", this, size, SEED)
                        .isEqualTo(roots.at(size));
            }
            assertThat(log.edge().root()).isEqualTo(roots.at(EVENTS));
            Map<String, String> rows = new LinkedHashMap<>(digests(schema("audit_")));
            rows.putAll(digests(schema("subjects_")));
            return rows;
        }

        private void die(long seed) throws IOException, InterruptedException {
            List<String> arguments = new ArrayList<>(place().arguments());
            arguments.add(Integer.toString(batch));
            arguments.add(Long.toString(seed));
            arguments.add(Integer.toString(EVENTS - 1));
            Process process = ChildJvm.of(DyingTrail.class, HEAP, arguments).start();
            String said;
            try (InputStream output = process.getInputStream()) {
                said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            }
            assertThat(process.waitFor())
                    .as("%s, seed %d: %s", this, SEED, said)
                    .isEqualTo(DyingTrail.HALTED);
        }
    }

    /** How many versions each table of rows has, and a digest of all of them. */
    private static Map<String, String> digests(String schema) {
        Map<String, String> digests = new LinkedHashMap<>();
        List<String> tables = SQL.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = ?"
                        + " AND table_name NOT IN ('progress', 'tile', 'edge') ORDER BY 1")
                .param(schema)
                .query(String.class)
                .list();
        for (String table : tables) {
            digests.put(
                    table,
                    SQL.sql(
                                    "SELECT count(*) || ' ' || coalesce(md5(string_agg(CAST(r AS text), ';' ORDER BY CAST(r AS text))), '')"
                                            + " FROM " + schema + "." + table + " AS r")
                            .query(String.class)
                            .single());
        }
        return digests;
    }

    /** Events of every type by chance; an erasure apart, after which read models are made anew. */
    private static List<PublishedEvent> events(String stream) throws IOException {
        Random random = new Random(SEED);
        List<DomainEvent> samples = EventSamples.all().stream()
                .filter(event ->
                        !PublishedEvents.typeOf(event.getClass()).name().endsWith(".text-erased"))
                .toList();
        Map<UUID, Long> sequences = new HashMap<>();
        List<PublishedEvent> events = new ArrayList<>();
        Instant time = BEGIN;
        EventTypes types = EventSamples.types();
        for (long position = 0; position < EVENTS; position++) {
            DomainEvent sample = samples.get(random.nextInt(samples.size()));
            EventType type = PublishedEvents.typeOf(sample.getClass());
            UUID subject = new UUID(2, random.nextInt(SUBJECTS));
            time = time.plusNanos(1_000L * random.nextInt(1_000));
            events.add(new PublishedEvent(
                    stream,
                    position,
                    new UUID(random.nextLong(), random.nextLong()),
                    type.name(),
                    type.revision(),
                    subject,
                    sequences.merge(subject, 0L, (last, none) -> last + 1),
                    "finance-officer",
                    random.nextBoolean() ? "cabinet" : null,
                    "c-" + position,
                    null,
                    time,
                    EventJson.mapper().writeValueAsBytes(sample),
                    types));
        }
        return events;
    }
}
