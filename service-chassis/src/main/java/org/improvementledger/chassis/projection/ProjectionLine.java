package org.improvementledger.chassis.projection;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One projection on this instance: whether it leads, how far it is, and what others may see of it. A {@link StreamReader} has it in its care and brings it events; only
 * that reader's thread calls what changes it.
 */
final class ProjectionLine {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionLine.class);

    private static final String OTHER_DEFINITION = "The stored rows are of another definition.";
    private static final String OUTDATED = "The rows were rebuilt for another definition than this instance has.";

    private static final Duration STANDING_BY = Duration.ofMillis(500);
    private static final Duration OUTDATED_LOOK = Duration.ofSeconds(5);
    private static final Duration REBUILD_LOOK = Duration.ofMillis(100);

    private final Schema schema;
    private final Backing backing;
    private final LineReport report;
    private final LineRebuilds rebuilds;
    private final CountDownLatch stop = new CountDownLatch(1);

    private volatile boolean initialised;
    private boolean definitionLookedAt;
    /** Not before this is it looked at again whether this line may follow. */
    private long nextLook = System.nanoTime();

    private boolean leads;
    private @Nullable ProjectionWriter writer;

    ProjectionLine(Schema schema, Backing backing, MeterRegistry meters, Clock clock) {
        this.schema = schema;
        this.backing = backing;
        this.report = new LineReport(schema.live(), meters, clock);
        this.rebuilds = new LineRebuilds(schema, backing, stop);
    }

    void signalStop() {
        stop.countDown();
    }

    void awaitEnd(Duration patience) throws InterruptedException {
        rebuilds.awaitEnd(patience);
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

    ProjectionWriter writer() {
        return Objects.requireNonNull(writer, "Does not follow");
    }

    Progress progress() {
        return writer().progress();
    }

    long nextPosition() {
        return progress().nextPosition();
    }

    boolean isDue() {
        return System.nanoTime() - nextLook >= 0;
    }

    /** Looks again at once, for a new reader. */
    void welcome() {
        nextLook = System.nanoTime();
    }

    /** Leads where no other instance does, and takes what is stored as what is known; true where the line can follow the stream from there. */
    boolean lead(Connection connection) throws SQLException {
        if (!leads && !take(connection)) {
            return false;
        }
        ensureSchema(connection);
        ProjectionWriter loading = new ProjectionWriter(schema, schema.live(), connection, backing.limits());
        Progress progress = loading.load();
        report.show(loading, -1);
        if (!progress.definition().equals(schema.definitionHash())) {
            awaitOwnDefinition(connection);
            return false;
        }
        initialised = true;
        definitionLookedAt = true;
        writer = loading;
        backing.applied().applied(List.of(this));
        return true;
    }

    private boolean take(Connection connection) throws SQLException {
        leads = Locks.tryTake(connection, lock());
        connection.commit();
        report.leads(leads);
        if (!leads) {
            lookAgainAfter(STANDING_BY);
            Progress stored = ProgressRows.stored(connection, schema.live());
            connection.commit();
            if (stored != null) {
                lookAtDefinition(connection, stored);
            }
        }
        return leads;
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

    /** The stored rows are another definition's: rebuilds them once per start, and applies nothing to them meanwhile. */
    private void awaitOwnDefinition(Connection connection) throws SQLException {
        initialised = false;
        if (definitionLookedAt) {
            // Rebuilt by an instance with another definition, not by this one's start: two that rebuilt against each
            // other would never end.
            report.say(ProjectionState.OUTDATED, OUTDATED, null);
            giveBack(connection);
            lookAgainAfter(OUTDATED_LOOK);
        } else {
            report.say(ProjectionState.REBUILDING, OTHER_DEFINITION, null);
            rebuilds.beginForDefinition(connection);
            lookAgainAfter(REBUILD_LOOK);
        }
    }

    private void ensureSchema(Connection connection) throws SQLException {
        RebuildRows.createTable(connection);
        connection.commit();
        if (ProgressRows.stored(connection, schema.live()) == null) {
            ProjectionWriter.create(connection, schema, schema.live());
        }
        connection.commit();
    }

    /** Lets another session lead. */
    void giveBack(Connection connection) throws SQLException {
        if (leads) {
            Locks.giveBack(connection, lock());
            connection.commit();
        }
        loseLead();
    }

    /** The session that led is gone, or has given the lead back. */
    void loseLead() {
        leads = false;
        writer = null;
        report.leads(false);
        backing.applied().notLeading(schema.live());
    }

    /** After a commit: how far the line is, reported before anybody who waits for it is told. @param applied events applied by it */
    void applied(int applied) {
        writer().committed();
        report.applied(applied);
        report.show(writer(), view().lagEvents());
    }

    /** After each reading. @param missing the position that keeps the line from going on, -1 where none does */
    void read(long lag, long missing) {
        report.show(writer(), lag);
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

    void beginRebuild(@Nullable UUID asked) {
        if (asked != null) {
            rebuilds.begin(asked);
        }
    }

    private void lookAgainAfter(Duration pause) {
        nextLook = System.nanoTime() + pause.toNanos();
    }

    private String lock() {
        return "projection " + schema.live();
    }
}
