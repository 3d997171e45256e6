package org.improvementledger.chassis.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One rebuild: fills a second schema from position 0 with a consumer of its own, compares it with the live one, and puts it in its place, or drops it where only the
 * comparison was asked for.
 *
 * <p>The live line is not stopped. It learns of the replacement by its next batch finding another generation, and begins again from what is stored.
 */
final class RebuildRun {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildRun.class);

    private static final Duration LONGEST_STATEMENT = Duration.ofHours(2);
    private static final Duration REPORTING = Duration.ofMillis(500);
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String LOCK_WAIT = "SET LOCAL lock_timeout = '5s'";

    private final Schema schema;
    private final UUID id;
    private final Backing backing;
    private final BooleanSupplier stopping;
    private long lastReport;

    RebuildRun(Schema schema, UUID id, Backing backing, BooleanSupplier stopping) {
        this.schema = schema;
        this.id = id;
        this.backing = backing;
        this.stopping = stopping;
    }

    /** Does nothing where another instance is at it. A rebuild that the service's end interrupts stays unfinished, for the next leader to begin again. */
    void run() throws SQLException {
        try (Connection connection = backing.connections().open("rebuild " + schema.live(), LONGEST_STATEMENT)) {
            connection.setAutoCommit(false);
            boolean taken = Locks.tryTake(connection, "rebuild " + schema.live());
            connection.commit();
            if (!taken) {
                return;
            }
            try {
                rebuild(connection);
            } catch (WakeupException | org.apache.kafka.common.errors.InterruptException stopped) {
                if (!stopping.getAsBoolean()) {
                    throw stopped;
                }
            } catch (RuntimeException | SQLException failed) {
                if (!stopping.getAsBoolean()) {
                    LOG.warn("The rebuild of {} failed", schema.live(), failed);
                    fail(connection, failed);
                }
            }
        }
    }

    private void fail(Connection connection, Exception failed) throws SQLException {
        if (connection.isClosed()) {
            return; // stays unfinished and is begun again
        }
        connection.rollback();
        boolean forgets = RebuildRows.get(connection, id).requestedBy().equals(Rebuilds.TEXT_ERASED);
        String error = SqlFailures.describe(failed);
        if (forgets) {
            RebuildRows.delayed(connection, id, error);
        } else {
            RebuildRows.failed(connection, id, error);
        }
        drop(connection, schema.rebuild());
        connection.commit();
        if (forgets) {
            throw new IllegalStateException("A text is erased once this ends, so it is tried until it does: " + error);
        }
    }

    private void rebuild(Connection connection) throws SQLException {
        RebuildRows.started(connection, id);
        drop(connection, schema.rebuild());
        drop(connection, schema.retired());
        ProjectionWriter.create(connection, schema, schema.rebuild());
        connection.commit();
        ProjectionWriter writer = new ProjectionWriter(schema, schema.rebuild(), connection, backing.limits());
        Optional<OrderedEvents> opened =
                backing.source().open(schema.projection().stream(), schema.live() + "-rebuild", List.of(writer.load()));
        if (opened.isEmpty()) {
            throw new IllegalStateException("There is no topic " + EventRecords.topic(schema.projection().stream()));
        }
        try (ReadAhead events = new ReadAhead(opened.get(), backing.limits())) {
            fill(connection, writer, events);
            if (stopping.getAsBoolean()) {
                return;
            }
            report(connection, RebuildReport.State.COMPARING, writer);
            boolean swaps = RebuildRows.swaps(connection, id);
            connection.commit();
            Comparison.Result result = new Comparison(connection, schema, !swaps).run();
            // The live rows hold a text that has to go: a report would keep it.
            RebuildRows.compared(
                    connection, id, RebuildRows.isToForget(connection, schema) ? result.withoutRows() : result);
            connection.commit();
            if (!swaps) {
                seal(connection, result.comparedBefore());
                return;
            }
            report(connection, RebuildReport.State.SWAPPING, writer);
            while (!stopping.getAsBoolean()) {
                fill(connection, writer, events);
                if (!stopping.getAsBoolean() && swap(connection, writer)) {
                    dropRetired(connection);
                    return;
                }
            }
        }
    }

    private void seal(Connection connection, long comparedBefore) throws SQLException {
        RebuildReport result = RebuildRows.get(connection, id);
        connection.commit();
        RebuildRows.sealed(connection, id, backing.seal().seal(result));
        RebuildRows.done(connection, id, comparedBefore);
        drop(connection, schema.rebuild());
        connection.commit();
    }

    /** Applies events until everything the live schema has applied is applied here too. */
    private void fill(Connection connection, ProjectionWriter writer, ReadAhead events) throws SQLException {
        long lastProgress = System.nanoTime();
        while (!stopping.getAsBoolean() && writer.progress().nextPosition() < livePosition(connection)) {
            ReadAhead.Batch batch = events.next();
            if (!batch.events().isEmpty()) {
                writer.apply(batch);
                lastProgress = System.nanoTime();
            } else if (batch.missing() >= 0) {
                throw new IllegalStateException("Position " + batch.missing() + " is missing on the topic.");
            } else if (System.nanoTime() - lastProgress
                    > backing.limits().rebuildStall().toNanos()) {
                throw new IllegalStateException("The topic has no event at position "
                        + writer.progress().nextPosition() + ", though the live rows have applied it.");
            }
            if (System.nanoTime() - lastReport > REPORTING.toNanos()) {
                report(connection, RebuildReport.State.FILLING, writer);
            }
        }
    }

    private void report(Connection connection, RebuildReport.State state, ProjectionWriter writer) throws SQLException {
        lastReport = System.nanoTime();
        RebuildRows.advanced(connection, id, state, writer.progress().nextPosition(), livePosition(connection));
        connection.commit();
    }

    private long livePosition(Connection connection) throws SQLException {
        Progress live = Objects.requireNonNull(ProgressRows.stored(connection, schema.live()));
        connection.commit();
        return live.nextPosition();
    }

    /** Puts the rebuilt schema in the live one's place where it is not behind; the live line's transactions and this one exclude each other. */
    private boolean swap(Connection connection, ProjectionWriter writer) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(LOCK_WAIT);
            long live;
            try (ResultSet rows =
                    statement.executeQuery("SELECT next_position FROM " + schema.live() + ".progress FOR UPDATE")) {
                rows.next();
                live = rows.getLong(1);
            }
            if (live > writer.progress().nextPosition()) {
                connection.rollback();
                return false;
            }
            // A live batch that waits for the row finds that it is no longer its own.
            statement.execute("UPDATE " + schema.live() + ".progress SET generation = gen_random_uuid()");
            statement.execute("ALTER SCHEMA " + schema.live() + " RENAME TO " + schema.retired());
            statement.execute("ALTER SCHEMA " + schema.rebuild() + " RENAME TO " + schema.live());
            RebuildRows.done(connection, id, writer.progress().nextPosition());
            connection.commit();
            return true;
        } catch (SQLException failed) {
            if (!LOCK_NOT_AVAILABLE.equals(failed.getSQLState())) {
                throw failed;
            }
            connection.rollback();
            return false;
        }
    }

    /** What is left over, the next rebuild drops. */
    private void dropRetired(Connection connection) throws SQLException {
        try {
            drop(connection, schema.retired());
            connection.commit();
        } catch (SQLException failed) {
            LOG.info("{} is left for the next rebuild to drop: {}", schema.retired(), failed.getMessage());
            connection.rollback();
        }
    }

    private static void drop(Connection connection, String schemaName) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + schemaName + " CASCADE");
        }
    }
}
