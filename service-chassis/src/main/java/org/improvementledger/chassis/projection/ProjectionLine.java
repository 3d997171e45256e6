package org.improvementledger.chassis.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One projection's life on this instance: a thread that stands by until it leads, then applies the stream's events batch by batch.
 *
 * <p>What passes is tried again with growing pauses and never skipped; what contradicts itself stops the line, in its state, its metrics and the health detail.
 */
final class ProjectionLine {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionLine.class);

    private static final String OTHER_DEFINITION = "The stored rows are of another definition.";
    private static final String OUTDATED = "The rows were rebuilt for another definition than this instance has.";

    private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(60);
    private static final Duration STANDING_BY = Duration.ofMillis(500);
    private static final Duration OUTDATED_LOOK = Duration.ofSeconds(5);
    private static final Duration REQUESTS_LOOK = Duration.ofSeconds(1);
    private static final Duration REBUILD_LOOK = Duration.ofMillis(100);
    private static final Duration JOIN = Duration.ofSeconds(20);

    private final Schema schema;
    private final DedicatedConnections connections;
    private final EventSource source;
    private final ProjectionLimits limits;
    private final AppliedPositions applied;
    private final Clock clock;
    private final Counter appliedEvents;

    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile @Nullable Thread thread;
    private volatile @Nullable Thread rebuilding;
    private volatile @Nullable OrderedEvents reading;
    private volatile View view;
    private volatile boolean initialised;
    private volatile boolean leading;
    private boolean definitionLookedAt;
    private Duration pause;
    /** Not before this is a failed rebuild for the definition begun again. */
    private long nextRebuild = System.nanoTime();

    /** What others may see of the line. */
    record View(
            ProjectionState state,
            long position,
            long lagEvents,
            @Nullable Instant lastRecordedAt,
            long parkedLines,
            long parkedEvents,
            @Nullable String detail,
            @Nullable String lastError,
            Instant since) {}

    ProjectionLine(
            Schema schema,
            DedicatedConnections connections,
            EventSource source,
            ProjectionLimits limits,
            AppliedPositions applied,
            MeterRegistry meters,
            Clock clock) {
        this.schema = schema;
        this.connections = connections;
        this.source = source;
        this.limits = limits;
        this.applied = applied;
        this.clock = clock;
        this.pause = limits.firstPause();
        this.view = new View(ProjectionState.IDLE, -1, -1, null, 0, 0, null, null, clock.instant());
        this.appliedEvents = Counter.builder("ledger.projection.applied")
                .description("Events applied or parked by this instance")
                .tag("projection", schema.live())
                .register(meters);
        gauge(meters, "ledger.projection.position", "Last position applied", line -> line.view.position());
        gauge(meters, "ledger.projection.lag.events", "Records not yet applied", line -> line.view.lagEvents());
        gauge(meters, "ledger.projection.lag.seconds", "Age of what is not yet applied", ProjectionLine::lagSeconds);
        gauge(meters, "ledger.projection.parked.lines", "Aggregates parked", line -> line.view.parkedLines());
        gauge(
                meters,
                "ledger.projection.stopped",
                "1 while the history it reads has a hole or contradicts itself",
                line -> line.view.state() == ProjectionState.STOPPED ? 1 : 0);
    }

    private void gauge(
            MeterRegistry meters,
            String name,
            String description,
            java.util.function.ToDoubleFunction<ProjectionLine> value) {
        Gauge.builder(name, this, value)
                .description(description)
                .tag("projection", schema.live())
                .register(meters);
    }

    void start() {
        Thread starting = new Thread(this::run, "projection-" + schema.live());
        thread = starting;
        starting.start();
    }

    /** Ends the line after the batch at hand; returns when it has ended. */
    void stop() {
        signalStop();
        awaitEnd();
    }

    void signalStop() {
        stop.countDown();
        OrderedEvents waking = reading;
        if (waking != null) {
            waking.wakeUp();
        }
    }

    void awaitEnd() {
        try {
            for (Thread ending : new @Nullable Thread[] {thread, rebuilding}) {
                if (ending != null) {
                    ending.join(JOIN);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    Schema schema() {
        return schema;
    }

    View view() {
        return view;
    }

    /** Whether this instance leads the projection now. */
    boolean leading() {
        return leading;
    }

    /** Whether the projection's tables were seen to be there, of this definition. */
    boolean initialised() {
        return initialised;
    }

    double lagSeconds() {
        View seen = view;
        Instant last = seen.lastRecordedAt();
        if (seen.lagEvents() == 0 || last == null || !leading) {
            return 0;
        }
        return Math.max(0, Duration.between(last, clock.instant()).toMillis() / 1000.0);
    }

    private boolean stopping() {
        return stop.getCount() == 0;
    }

    private void run() {
        while (!stopping()) {
            try (Connection connection = connections.open("projection " + schema.live(), LONGEST_STATEMENT)) {
                connection.setAutoCommit(false);
                if (standBy(connection)) {
                    lead(connection);
                }
            } catch (LineStoppedException stopped) {
                LOG.error("Projection {} stopped: {}", schema.live(), stopped.getMessage());
                say(ProjectionState.STOPPED, stopped.getMessage(), stopped.getMessage());
                sleep(limits.stoppedPause());
            } catch (SchemaReplacedException replaced) {
                LOG.info("Projection {} begins again: {}", schema.live(), replaced.getMessage());
            } catch (WakeupException | org.apache.kafka.common.errors.InterruptException woken) {
                LOG.debug("Projection {} woken", schema.live());
            } catch (Exception | VirtualMachineError | LinkageError failed) {
                retryLater(failed);
            } finally {
                leading = false;
                applied.notLeading(schema.live());
            }
        }
        say(ProjectionState.IDLE, null, null);
    }

    private void retryLater(Throwable failed) {
        LOG.warn("Projection {} tries again in {} ms", schema.live(), pause.toMillis(), failed);
        String error = SqlFailures.describe(failed);
        say(ProjectionState.RETRYING, error, error);
        sleep(pause);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(limits.longestPause()) < 0 ? doubled : limits.longestPause();
    }

    /** Waits until this instance leads; false where the service ends before. */
    private boolean standBy(Connection connection) throws SQLException {
        while (!stopping()) {
            boolean taken = Locks.tryTake(connection, "projection " + schema.live());
            connection.commit();
            if (taken) {
                leading = true;
                return true;
            }
            Progress stored = ProjectionWriter.stored(connection, schema.live());
            connection.commit();
            if (stored != null) {
                lookAtDefinition(connection, stored);
            }
            sleep(STANDING_BY);
        }
        return false;
    }

    private void lookAtDefinition(Connection connection, Progress stored) throws SQLException {
        initialised = stored.definition().equals(schema.definitionHash());
        if (initialised) {
            definitionLookedAt = true;
            say(ProjectionState.STANDING_BY, null, null);
        } else if (definitionLookedAt) {
            say(ProjectionState.OUTDATED, OUTDATED, null);
        } else {
            say(ProjectionState.REBUILDING, OTHER_DEFINITION, null);
            rebuildForDefinition(connection);
        }
    }

    private void lead(Connection connection) throws SQLException {
        ensureSchema(connection);
        ProjectionWriter writer = new ProjectionWriter(schema, schema.live(), connection, limits);
        Progress progress = writer.load();
        show(writer, -1);
        if (!progress.definition().equals(schema.definitionHash())) {
            awaitOwnDefinition(connection);
            return;
        }
        initialised = true;
        definitionLookedAt = true;
        applied.applied(schema.live(), progress.nextPosition());
        Optional<OrderedEvents> opened = Optional.empty();
        while (!stopping() && opened.isEmpty()) {
            opened = source.open(schema.projection().stream(), "projection-" + schema.live(), progress);
            if (opened.isEmpty()) {
                say(
                        ProjectionState.AWAITING_TOPIC,
                        "There is no topic " + EventRecords.topic(schema.projection().stream()) + " yet.",
                        null);
                sleep(STANDING_BY);
            }
        }
        if (opened.isPresent()) {
            try (OrderedEvents events = opened.get()) {
                reading = events;
                follow(connection, writer, events);
            } finally {
                reading = null;
            }
        }
    }

    private void follow(Connection connection, ProjectionWriter writer, OrderedEvents events) throws SQLException {
        long nextLook = System.nanoTime();
        while (!stopping()) {
            List<PublishedEvent> batch = events.next(limits.idlePoll());
            if (!batch.isEmpty()) {
                writer.apply(batch, events.offsets(), events.topicId());
                appliedEvents.increment(batch.size());
                applied.applied(schema.live(), writer.progress().nextPosition());
            }
            pause = limits.firstPause();
            show(writer, events.lag());
            long missing = events.missing();
            if (missing < 0) {
                say(ProjectionState.RUNNING, null, null);
            } else {
                String what = "Position " + missing + " is missing on "
                        + EventRecords.topic(schema.projection().stream())
                        + " although later ones are there. Nothing after it is applied until it appears.";
                if (view.state() != ProjectionState.STOPPED) {
                    LOG.error("Projection {} stopped: {}", schema.live(), what);
                }
                say(ProjectionState.STOPPED, what, what);
            }
            if (System.nanoTime() - nextLook > REQUESTS_LOOK.toNanos()) {
                nextLook = System.nanoTime();
                UUID asked = Rebuilds.unfinished(connection, schema);
                connection.commit();
                if (asked != null) {
                    rebuild(asked);
                }
            }
        }
    }

    private void ensureSchema(Connection connection) throws SQLException {
        Rebuilds.createTable(connection);
        connection.commit();
        if (ProjectionWriter.stored(connection, schema.live()) == null) {
            ProjectionWriter.create(connection, schema, schema.live());
        }
        connection.commit();
    }

    /** The stored rows are another definition's: rebuilds them once per start, and applies nothing to them meanwhile. */
    private void awaitOwnDefinition(Connection connection) throws SQLException {
        initialised = false;
        if (definitionLookedAt) {
            // Rebuilt by an instance with another definition, not by this one's start: two that rebuilt against each
            // other would never end.
            say(ProjectionState.OUTDATED, OUTDATED, null);
            Locks.giveBack(connection, "projection " + schema.live());
            connection.commit();
            leading = false;
            sleep(OUTDATED_LOOK);
            return;
        }
        say(ProjectionState.REBUILDING, OTHER_DEFINITION, null);
        while (!stopping() && rebuildForDefinition(connection)) {
            sleep(REBUILD_LOOK);
        }
    }

    /** Begins the rebuild where none runs; false where the stored rows are of this definition by now. */
    private boolean rebuildForDefinition(Connection connection) throws SQLException {
        Thread running = rebuilding;
        if (running != null && running.isAlive()) {
            return true;
        }
        Progress stored = ProjectionWriter.stored(connection, schema.live());
        connection.commit();
        if (stored != null && stored.definition().equals(schema.definitionHash())) {
            return false;
        }
        if (System.nanoTime() - nextRebuild >= 0) {
            nextRebuild = System.nanoTime() + limits.longestPause().toNanos();
            Rebuilds.createTable(connection);
            UUID id = Rebuilds.request(connection, schema, Rebuilds.DEFINITION_CHANGED);
            connection.commit();
            rebuild(id);
        }
        return true;
    }

    private void rebuild(UUID id) {
        Thread running = rebuilding;
        if (running != null && running.isAlive()) {
            return;
        }
        RebuildRun run = new RebuildRun(schema, id, connections, source, limits, this::stopping);
        Thread starting = new Thread(
                () -> {
                    try {
                        run.run();
                    } catch (SQLException | RuntimeException failed) {
                        LOG.warn("The rebuild of {} is begun again", schema.live(), failed);
                        sleep(limits.longestPause());
                    }
                },
                "rebuild-" + schema.live());
        rebuilding = starting;
        starting.start();
    }

    private void show(ProjectionWriter writer, long lag) {
        View before = view;
        Progress progress = writer.progress();
        view = new View(
                before.state(),
                progress.nextPosition() - 1,
                lag,
                progress.lastRecordedAt(),
                writer.parkedLines(),
                writer.parkedEvents(),
                before.detail(),
                before.lastError(),
                before.since());
    }

    private void say(ProjectionState state, @Nullable String detail, @Nullable String error) {
        View before = view;
        boolean same = before.state() == state;
        view = new View(
                state,
                before.position(),
                before.lagEvents(),
                before.lastRecordedAt(),
                before.parkedLines(),
                before.parkedEvents(),
                detail,
                error == null ? before.lastError() : error,
                same ? before.since() : clock.instant());
    }

    private void sleep(Duration time) {
        try {
            stop.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
