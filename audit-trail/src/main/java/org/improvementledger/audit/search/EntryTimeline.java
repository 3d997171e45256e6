package org.improvementledger.audit.search;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.improvementledger.chassis.projection.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Positions and times from the entries. Both directions are one step down an index, whatever the length of the history; that is why they are
 * statements of their own.
 */
public final class EntryTimeline implements Timeline {

    private static final long NOTHING_RECORDED = -1;

    private final JdbcClient database;
    private final Map<String, Statements> statements = new HashMap<>();

    private record Statements(String lastPositionAt, String recordedAt) {}

    EntryTimeline(JdbcClient database, List<EntriesProjection> projections) {
        this.database = database;
        for (EntriesProjection projection : projections) {
            String entries = projection.name() + ".entry";
            statements.put(
                    projection.stream(),
                    new Statements(
                            "SELECT position FROM " + entries
                                    + " WHERE recorded_at <= ? ORDER BY recorded_at DESC, from_position DESC LIMIT 1",
                            "SELECT recorded_at FROM " + entries + " WHERE position = ?"));
        }
    }

    @Override
    public long lastPositionAt(String stream, Instant at) {
        // Truncated, because Postgres would round to the next microsecond.
        return database.sql(of(stream).lastPositionAt())
                .param(OffsetDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .orElse(NOTHING_RECORDED);
    }

    @Override
    public @Nullable Instant recordedAt(String stream, long position) {
        return database.sql(of(stream).recordedAt())
                .param(position)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(null);
    }

    private Statements of(String stream) {
        Statements found = statements.get(stream);
        if (found == null) {
            throw new IllegalArgumentException("Not a stream whose events are kept here: " + stream);
        }
        return found;
    }
}
