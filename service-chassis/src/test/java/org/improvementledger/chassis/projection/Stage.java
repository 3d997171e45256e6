package org.improvementledger.chassis.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.improvementledger.local.SharedServers;

/** A database and a topic of a test's own, and the lines it starts on them. */
final class Stage implements AutoCloseable {

    private static final AtomicInteger STREAMS = new AtomicInteger();

    /** Quick to notice, so that a test need not wait. */
    static final ProjectionLimits LIMITS = new ProjectionLimits(
            500,
            8_388_608,
            2_000,
            33_554_432,
            300,
            Duration.ofMillis(50),
            Duration.ofMillis(200),
            Duration.ofMillis(20),
            Duration.ofMillis(500),
            Duration.ofMillis(500),
            Duration.ofSeconds(20));

    final String stream = "stage-" + ProcessHandle.current().pid() + "-" + STREAMS.incrementAndGet();
    final SharedServers.Database database = SharedServers.newDatabase();
    final HikariDataSource dataSource = new HikariDataSource();
    final DedicatedConnections connections =
            new PostgresConnections(database.url(), database.serviceRole(), database.servicePassword());
    final TestTopic topic = new TestTopic(SharedServers.kafka().bootstrapServers(), stream);
    final Histories history;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final AppliedPositions applied = new AppliedPositions();
    private final Map<ProjectionLine, StreamReader> readers = new LinkedHashMap<>();

    Stage(long seed) {
        this.history = new Histories(stream, seed);
        dataSource.setJdbcUrl(database.url());
        dataSource.setUsername(database.serviceRole());
        dataSource.setPassword(database.servicePassword());
    }

    TallyProjection tally() {
        return new TallyProjection("tally", stream);
    }

    ProjectionLine start(Projection projection) {
        return start(projection, LIMITS, applied);
    }

    ProjectionLine start(Projection projection, ProjectionLimits limits, AppliedPositions positions) {
        return start(List.of(projection), limits, positions).getFirst();
    }

    /** Lines that one reader reads for. */
    List<ProjectionLine> start(List<? extends Projection> projections) {
        return start(projections, LIMITS, applied);
    }

    private List<ProjectionLine> start(
            List<? extends Projection> projections, ProjectionLimits limits, AppliedPositions positions) {
        Backing backing = new Backing(connections, source(limits), limits, positions);
        SimpleMeterRegistry registry = readers.isEmpty() ? meters : new SimpleMeterRegistry();
        List<ProjectionLine> lines = projections.stream()
                .map(projection -> new ProjectionLine(new Schema(projection), backing, registry, Clock.systemUTC()))
                .toList();
        StreamReader reader = new StreamReader(stream, projections.getFirst().atLeisure(), lines, backing);
        lines.forEach(line -> readers.put(line, reader));
        reader.start();
        return lines;
    }

    /** Ends the line's reader. */
    void stop(ProjectionLine line) {
        StreamReader reader = Objects.requireNonNull(readers.get(line));
        reader.signalStop();
        reader.awaitEnd();
    }

    EventSource source(ProjectionLimits limits) {
        return new EventSource(SharedServers.kafka().bootstrapServers(), Histories.TYPES, limits);
    }

    <R extends Record> ReadModel<R> readModel(Projection projection, Class<R> table) {
        return new ReadModels(dataSource, List.of(projection)).of(projection, table);
    }

    static void awaitApplied(ProjectionLine line, long position) {
        await("position " + position + " to be applied")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> assertThat(line.view())
                        .satisfies(view -> assertThat(view.position()).isEqualTo(position)));
    }

    static void awaitState(ProjectionLine line, ProjectionState state) {
        await("the line to be " + state)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> assertThat(line.view().state()).isEqualTo(state));
    }

    /** The database holds what a plain fold of the events gives, in every table, as of the last one and with no version twice. */
    void assertFolded(Projection projection, List<PublishedEvent> events) {
        FoldedRows folded = FoldedRows.of(projection, events);
        for (Class<? extends Record> table : projection.tables()) {
            assertSame(projection, table, folded, Moment.LATEST);
        }
    }

    <R extends Record> void assertSame(Projection projection, Class<R> table, FoldedRows folded, long asOf) {
        RowTable<R> rows = new RowTable<>(table);
        assertThat(texts(rows, all(readModel(projection, table), asOf)))
                .as("%s as of %d", table.getSimpleName(), asOf)
                .isEqualTo(texts(rows, folded.all(table)));
    }

    static <R extends Record> List<Versioned<R>> all(ReadModel<R> model, long asOf) {
        List<Versioned<R>> all = new ArrayList<>();
        Page<R> page = model.page(asOf, Filter.none(), null, ReadModel.MAXIMUM_PAGE);
        all.addAll(page.items());
        while (page.next() != null) {
            page = model.page(asOf, Filter.none(), page.next(), ReadModel.MAXIMUM_PAGE);
            all.addAll(page.items());
        }
        return all;
    }

    /** Rows as texts, in order: a record with an array is not equal to its copy. */
    private static <R extends Record> List<String> texts(RowTable<R> table, List<Versioned<R>> rows) {
        return rows.stream()
                .sorted(Comparator.<Versioned<R>>comparingLong(Versioned::firstPosition)
                        .thenComparing(row -> table.keyOf(row.row()).toString()))
                .map(row -> row.firstPosition() + " " + row.fromPosition() + " "
                        + ColumnType.JSON.writeValueAsString(row.row()))
                .toList();
    }

    long number(String query) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void execute(String statement) {
        try (Connection connection = dataSource.getConnection();
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        readers.values().forEach(StreamReader::signalStop);
        readers.values().forEach(StreamReader::awaitEnd);
        topic.close();
        dataSource.close();
    }
}
