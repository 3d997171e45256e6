package org.improvementledger.chassis.projection;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
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
    private static final Duration REBUILD_LOOK = Duration.ofMillis(100);
    private static final Duration JOIN = Duration.ofSeconds(20);

    private final Schema schema;
    private final DedicatedConnections connections;
    private final EventSource source;
    private final ProjectionLimits limits;
    private final AppliedPositions applied;
    private final LineReport report;
    private final LineRebuilds rebuilds;

    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile @Nullable Thread thread;
    private volatile @Nullable ReadAhead reading;
    private volatile boolean initialised;
    private boolean definitionLookedAt;
    private Duration pause;

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
        this.pause = limits.firstPause();
        this.report = new LineReport(schema.live(), meters, clock);
        this.rebuilds = new LineRebuilds(schema, connections, source, limits, stop);
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
        ReadAhead waking = reading;
        if (waking != null) {
            waking.wakeUp();
        }
    }

    void awaitEnd() {
        try {
            Thread ending = thread;
            if (ending != null) {
                ending.join(JOIN);
            }
            rebuilds.awaitEnd(JOIN);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    Schema schema() {
        return schema;
    }

    LineReport report() {
        return report;
    }

    LineReport.View view() {
        return report.view();
    }

    /** Whether the projection's tables were seen to be there, of this definition. */
    boolean initialised() {
        return initialised;
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
                report.say(ProjectionState.STOPPED, stopped.getMessage(), stopped.getMessage());
                sleep(limits.stoppedPause());
            } catch (SchemaReplacedException replaced) {
                LOG.info("Projection {} begins again: {}", schema.live(), replaced.getMessage());
            } catch (WakeupException | org.apache.kafka.common.errors.InterruptException woken) {
                LOG.debug("Projection {} woken", schema.live());
            } catch (Exception | VirtualMachineError | LinkageError failed) {
                retryLater(failed);
            } finally {
                report.leads(false);
                applied.notLeading(schema.live());
            }
        }
        report.say(ProjectionState.IDLE, null, null);
    }

    private void retryLater(Throwable failed) {
        LOG.warn("Projection {} tries again in {} ms", schema.live(), pause.toMillis(), failed);
        String error = SqlFailures.describe(failed);
        report.say(ProjectionState.RETRYING, error, error);
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
                report.leads(true);
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
            report.say(ProjectionState.STANDING_BY, null, null);
        } else if (definitionLookedAt) {
            report.say(ProjectionState.OUTDATED, OUTDATED, null);
        } else {
            report.say(ProjectionState.REBUILDING, OTHER_DEFINITION, null);
            rebuilds.beginForDefinition(connection);
        }
    }

    private void lead(Connection connection) throws SQLException {
        ensureSchema(connection);
        ProjectionWriter writer = new ProjectionWriter(schema, schema.live(), connection, limits);
        Progress progress = writer.load();
        report.show(writer, -1);
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
                report.say(
                        ProjectionState.AWAITING_TOPIC,
                        "There is no topic " + EventRecords.topic(schema.projection().stream()) + " yet.",
                        null);
                sleep(STANDING_BY);
            }
        }
        if (opened.isPresent()) {
            try (ReadAhead events = new ReadAhead(opened.get(), limits)) {
                reading = events;
                follow(connection, writer, events);
            } finally {
                reading = null;
            }
        }
    }

    private void follow(Connection connection, ProjectionWriter writer, ReadAhead events) throws SQLException {
        while (!stopping()) {
            ReadAhead.Batch batch = events.next();
            if (!batch.events().isEmpty()) {
                writer.apply(batch.events(), batch.offsets(), batch.topicId());
                report.applied(batch.events().size());
                applied.applied(schema.live(), writer.progress().nextPosition());
            }
            pause = limits.firstPause();
            report.show(writer, batch.lag());
            sayWhetherWhole(batch.missing());
            rebuilds.beginWhatIsAsked(connection);
        }
    }

    /** @param missing the position that keeps the line from going on, -1 where none does */
    private void sayWhetherWhole(long missing) {
        if (missing < 0) {
            report.say(ProjectionState.RUNNING, null, null);
            return;
        }
        String what = "Position " + missing + " is missing on "
                + EventRecords.topic(schema.projection().stream())
                + " although later ones are there. Nothing after it is applied until it appears.";
        if (view().state() != ProjectionState.STOPPED) {
            LOG.error("Projection {} stopped: {}", schema.live(), what);
        }
        report.say(ProjectionState.STOPPED, what, what);
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
            report.say(ProjectionState.OUTDATED, OUTDATED, null);
            Locks.giveBack(connection, "projection " + schema.live());
            connection.commit();
            report.leads(false);
            sleep(OUTDATED_LOOK);
            return;
        }
        report.say(ProjectionState.REBUILDING, OTHER_DEFINITION, null);
        while (!stopping() && rebuilds.beginForDefinition(connection)) {
            sleep(REBUILD_LOOK);
        }
    }

    private void sleep(Duration time) {
        try {
            stop.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
