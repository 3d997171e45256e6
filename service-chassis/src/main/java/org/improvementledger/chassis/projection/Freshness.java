package org.improvementledger.chassis.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/**
 * Lets a reader see what was written before: a page that follows a command waits a moment for the projections of the service's own stream.
 *
 * <p>A breaker keeps a stuck projection from slowing every page: once a wait was in vain, nobody waits again until there is progress.
 */
public final class Freshness {

    /** How long a reader waits at most. */
    public static final Duration MAXIMUM_WAIT = Duration.ofSeconds(2);

    /** Aggregates whose writes are waited for; beyond that the oldest are left out. */
    private static final int MAXIMUM_WRITTEN = 1_000;

    private static final Duration FIRST_LOOK = Duration.ofMillis(2);
    private static final Duration LONGEST_LOOK = Duration.ofMillis(25);
    private static final long NO_POSITION_YET = Long.MAX_VALUE;
    private static final long NOT_TRIPPED = -1;

    private static final String POSITIONS = """
            SELECT e.aggregate_id, e.sequence_number, p.position
            FROM unnest(CAST(? AS text[]), CAST(? AS bigint[])) AS w (aggregate_id, sequence_number)
            JOIN event_store.domain_event e USING (aggregate_id, sequence_number)
            LEFT JOIN event_store.event_position p ON p.global_index = e.global_index""";

    private final DataSource dataSource;
    private final List<String> ownProjections;
    private final AppliedPositions applied;
    private final Map<UUID, Written> written = new LinkedHashMap<>();
    private volatile long trippedAt = NOT_TRIPPED;

    private record Written(long sequence, long position) {}

    Freshness(DataSource dataSource, String ownStream, List<Projection> projections, AppliedPositions applied) {
        this.dataSource = dataSource;
        this.applied = applied;
        this.ownProjections = projections.stream()
                .filter(projection -> projection.stream().equals(ownStream))
                .map(Projection::name)
                .toList();
    }

    /** Told by the command side after its commit: this aggregate's events up to this sequence number are stored. */
    public void markWritten(UUID aggregateId, long sequence) {
        synchronized (written) {
            Written before = written.remove(aggregateId);
            if (before != null && before.sequence() >= sequence) {
                written.put(aggregateId, before);
                return;
            }
            written.put(aggregateId, new Written(sequence, NO_POSITION_YET));
            if (written.size() > MAXIMUM_WRITTEN) {
                Iterator<UUID> oldest = written.keySet().iterator();
                oldest.next();
                oldest.remove();
            }
        }
    }

    /**
     * Waits until everything this instance committed before the call is applied by every projection of its own stream, at most {@link #MAXIMUM_WAIT}.
     *
     * @return whether it is; false means that what is shown may lack the last changes
     */
    public boolean awaitOwnWrites() {
        Map<UUID, Written> awaited;
        synchronized (written) {
            if (written.isEmpty()) {
                return true;
            }
            awaited = new HashMap<>(written);
        }
        return await(awaited);
    }

    /**
     * Waits until the aggregate's event with this sequence number is applied by every projection of the own stream, at most {@link #MAXIMUM_WAIT}.
     *
     * @param version the aggregate's version as answered by its command: the sequence number of its last event
     * @return whether it is; false at once where the aggregate has no such version
     */
    public boolean await(UUID aggregateId, long version) {
        return await(new HashMap<>(Map.of(aggregateId, new Written(version, NO_POSITION_YET))));
    }

    private boolean await(Map<UUID, Written> awaited) {
        long deadline = System.nanoTime() + MAXIMUM_WAIT.toNanos();
        long look = FIRST_LOOK.toNanos();
        try {
            while (true) {
                if (!findPositions(awaited)) {
                    return false;
                }
                long last = awaited.values().stream()
                        .mapToLong(Written::position)
                        .max()
                        .orElse(-1);
                long next = nextPosition();
                if (last < next) {
                    forget(next);
                    trippedAt = NOT_TRIPPED;
                    return true;
                }
                if (trippedAt == next) {
                    return false;
                }
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    trippedAt = next;
                    return false;
                }
                applied.hurry();
                applied.awaitChange(Math.min(left, look));
                look = Math.min(look * 2, LONGEST_LOOK.toNanos());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (SQLException failed) {
            throw Objects.requireNonNull(
                    new SQLStateSQLExceptionTranslator().translate("Looking for positions", POSITIONS, failed));
        }
    }

    /** Fills in the positions that are known by now; false where an awaited event does not exist. */
    private boolean findPositions(Map<UUID, Written> awaited) throws SQLException {
        List<String> aggregates = new ArrayList<>();
        List<Long> sequences = new ArrayList<>();
        awaited.forEach((aggregate, event) -> {
            if (event.position() == NO_POSITION_YET) {
                aggregates.add(aggregate.toString());
                sequences.add(event.sequence());
            }
        });
        if (aggregates.isEmpty()) {
            return true;
        }
        int found = 0;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(POSITIONS)) {
            query.setArray(1, connection.createArrayOf("text", aggregates.toArray()));
            query.setArray(2, connection.createArrayOf("bigint", sequences.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found++;
                    long position = rows.getLong(3);
                    if (!rows.wasNull()) {
                        remember(awaited, UUID.fromString(rows.getString(1)), new Written(rows.getLong(2), position));
                    }
                }
            }
        }
        return found == aggregates.size();
    }

    private void remember(Map<UUID, Written> awaited, UUID aggregate, Written positioned) {
        awaited.put(aggregate, positioned);
        synchronized (written) {
            written.computeIfPresent(
                    aggregate, (id, known) -> known.sequence() == positioned.sequence() ? positioned : known);
        }
    }

    private void forget(long nextPosition) {
        synchronized (written) {
            written.values().removeIf(event -> event.position() < nextPosition);
        }
    }

    /** The next position of the projection of the own stream that is furthest behind. */
    private long nextPosition() throws SQLException {
        long least = Long.MAX_VALUE - 1;
        List<String> elsewhere = new ArrayList<>();
        for (String projection : ownProjections) {
            OptionalLong next = applied.nextPosition(projection);
            if (next.isPresent()) {
                least = Math.min(least, next.getAsLong());
            } else {
                elsewhere.add(projection);
            }
        }
        return elsewhere.isEmpty() ? least : Math.min(least, storedPosition(elsewhere));
    }

    private long storedPosition(List<String> projections) throws SQLException {
        String query = projections.stream()
                .map(projection -> "SELECT next_position FROM " + projection + ".progress")
                .collect(Collectors.joining(" UNION ALL ", "SELECT min(next_position) FROM (", ") AS lines"));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException failed) {
            if (SqlFailures.isMissingTable(failed)) {
                return 0;
            }
            throw failed;
        }
    }
}
