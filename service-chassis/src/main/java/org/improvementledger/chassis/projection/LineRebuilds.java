package org.improvementledger.chassis.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rebuilds that a line begins: one at a time, each on a thread of its own beside the line's. */
final class LineRebuilds {

    private static final Logger LOG = LoggerFactory.getLogger(LineRebuilds.class);

    private final Schema schema;
    private final Backing backing;
    private final CountDownLatch stop;
    private volatile @Nullable Thread running;
    /** Not before this is a failed rebuild for the definition begun again. */
    private long nextForDefinition = System.nanoTime();

    LineRebuilds(Schema schema, Backing backing, CountDownLatch stop) {
        this.schema = schema;
        this.backing = backing;
        this.stop = stop;
    }

    /** Begins the rebuild where none runs; false where the stored rows are of this definition by now. */
    boolean beginForDefinition(Connection connection) throws SQLException {
        if (isRunning()) {
            return true;
        }
        Progress stored = ProgressRows.stored(connection, schema.live());
        connection.commit();
        if (stored != null && stored.definition().equals(schema.definitionHash())) {
            return false;
        }
        if (System.nanoTime() - nextForDefinition >= 0) {
            nextForDefinition =
                    System.nanoTime() + backing.limits().longestPause().toNanos();
            RebuildRows.createTable(connection);
            UUID id = RebuildRows.request(connection, schema, Rebuilds.DEFINITION_CHANGED);
            connection.commit();
            begin(id);
        }
        return true;
    }

    void awaitEnd(Duration patience) throws InterruptedException {
        Thread ending = running;
        if (ending != null) {
            ending.join(patience);
        }
    }

    private boolean isRunning() {
        Thread begun = running;
        return begun != null && begun.isAlive();
    }

    /** Begins what was asked for or left unfinished, where none runs. */
    void begin(UUID id) {
        if (isRunning()) {
            return;
        }
        Thread starting = new Thread(() -> run(id), "rebuild-" + schema.live());
        running = starting;
        starting.start();
    }

    private void run(UUID id) {
        try {
            new RebuildRun(schema, id, backing, () -> stop.getCount() == 0).run();
        } catch (SQLException | RuntimeException failed) {
            LOG.warn("The rebuild of {} is begun again", schema.live(), failed);
            try {
                stop.await(backing.limits().longestPause().toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
