package org.improvementledger.chassis.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Gives each committed event its position, on the session that holds the lock: once the session is lost it can number
 * nothing more, so there are never two sequencers.
 *
 * <p>The order is that of {@code global_index} within what is committed and waits. It never contradicts an aggregate's
 * own: an aggregate's next event draws its index after the one before has committed, so whoever sees the next sees the
 * one before, waiting with a smaller index or numbered already. An event whose transaction stays open is numbered when
 * it commits, and holds back nothing.
 */
final class Sequencer {

    /** Events numbered in one statement. */
    static final int BATCH = 2_000;

    /** From one statement to the next: each is a commit to disk, for one event as for those that come meanwhile. */
    private static final long GATHERING_NANOS = 4_000_000;

    /** How long a lost notification can delay an event. */
    private static final int SLOW_POLL_MILLIS = 500;

    /** The sweep reads an index over the whole history. */
    private static final int SWEEP_WITHIN_MILLIS = 30 * 60 * 1_000;

    private static final long MEASURE_EVERY_NANOS = 500_000_000L;

    private static final int COUNT_TO = 100_000;

    private static final String SWEEP = """
            insert into event_store.unsequenced_event (global_index)
            select e.global_index from event_store.domain_event e
            where not exists (select 1 from event_store.event_position p where p.global_index = e.global_index)
            on conflict do nothing""";

    /** One lookup for each event that waits: {@code offset 0} keeps Postgres from joining them with all positions instead. */
    private static final String SEQUENCE = """
            with last as materialized (
                select position, recorded_at from event_store.event_position order by position desc limit 1),
            moment as materialized (
                select greatest(clock_timestamp(), (select recorded_at from last)) as recorded_at),
            taken as (
                delete from event_store.unsequenced_event
                where global_index = any (array(
                    select global_index from event_store.unsequenced_event order by global_index limit ?))
                returning global_index),
            numbered as (
                insert into event_store.event_position (position, global_index, recorded_at)
                select coalesce((select position from last), -1) + row_number() over (order by t.global_index),
                       t.global_index,
                       m.recorded_at
                from taken t cross join moment m
                where not exists (
                    select from event_store.event_position p where p.global_index = t.global_index offset 0)
                returning position)
            select (select count(*) from taken), (select max(position) from numbered)""";

    private static final String WAITING =
            "select count(*) from (select 1 from event_store.unsequenced_event limit " + COUNT_TO + ") as waiting";

    private final Connection connection;
    private final Term term;
    private final RelayStatus status;
    private final RelayProbe probe;
    private long measuredAt = System.nanoTime();

    Sequencer(Connection connection, Term term, RelayStatus status, RelayProbe probe) {
        this.connection = connection;
        this.term = term;
        this.status = status;
        this.probe = probe;
    }

    /** Queues what has neither a position nor a place in the queue, as after a restore without triggers. */
    void begin() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen event_store_appended");
            int answerWithin = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, SWEEP_WITHIN_MILLIS);
            statement.executeUpdate(SWEEP);
            connection.setNetworkTimeout(Runnable::run, answerWithin);
        }
        StoreConnections.lookUpByKey(connection);
    }

    /** The last position given so far, empty when none was. */
    OptionalLong lastPosition() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select max(position) from event_store.event_position")) {
            result.next();
            long position = result.getLong(1);
            return result.wasNull() ? OptionalLong.empty() : OptionalLong.of(position);
        }
    }

    /** Numbers events until the term ends. */
    void run() throws SQLException {
        PGConnection notifications = connection.unwrap(PGConnection.class);
        try (PreparedStatement sequence = connection.prepareStatement(SEQUENCE)) {
            sequence.setInt(1, BATCH);
            while (!term.hasEnded()) {
                long begun = System.nanoTime();
                boolean more = sequence(sequence);
                measure(more);
                if (!more) {
                    LockSupport.parkNanos(GATHERING_NANOS - (System.nanoTime() - begun));
                    notifications.getNotifications(SLOW_POLL_MILLIS);
                }
            }
        }
    }

    /** Returns whether a full batch was taken, so that more may wait. */
    private boolean sequence(PreparedStatement sequence) throws SQLException {
        try (ResultSet result = sequence.executeQuery()) {
            result.next();
            int taken = result.getInt(1);
            long last = result.getLong(2);
            if (!result.wasNull()) {
                probe.afterSequencing(last);
                status.sequenced(last);
                term.publisher().raise();
            }
            return taken == BATCH;
        }
    }

    private void measure(boolean more) throws SQLException {
        long now = System.nanoTime();
        if (now - measuredAt < MEASURE_EVERY_NANOS) {
            return;
        }
        measuredAt = now;
        long unsequenced = more ? count() : 0;
        RelayStatus.View view = status.current();
        Long published = view.lastPublished() == null ? view.sequencedBefore() : view.lastPublished();
        status.measured(unsequenced, recordedAt(published == null ? 0 : published + 1));
    }

    private long count() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(WAITING)) {
            result.next();
            return result.getLong(1);
        }
    }

    private @Nullable Instant recordedAt(long position) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select recorded_at from event_store.event_position where position = ?")) {
            statement.setLong(1, position);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? result.getObject(1, OffsetDateTime.class).toInstant() : null;
            }
        }
    }
}
