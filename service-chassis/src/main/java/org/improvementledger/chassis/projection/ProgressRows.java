package org.improvementledger.chassis.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far projections are, as it is stored: a row in the schema of each. */
final class ProgressRows {

    private ProgressRows() {}

    /** The stored progress, null where there is no such schema. */
    static @Nullable Progress stored(Connection connection, String schemaName) throws SQLException {
        try (PreparedStatement exists = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
            exists.setString(1, schemaName + ".progress");
            try (ResultSet rows = exists.executeQuery()) {
                rows.next();
                if (!rows.getBoolean(1)) {
                    return null;
                }
            }
        }
        try (PreparedStatement query = connection.prepareStatement(
                        "SELECT next_position, offsets, topic_id, last_event_id, last_recorded_at, definition, generation FROM "
                                + schemaName + ".progress");
                ResultSet rows = query.executeQuery()) {
            if (!rows.next()) {
                return null;
            }
            OffsetDateTime recorded = rows.getObject(5, OffsetDateTime.class);
            return new Progress(
                    rows.getLong(1),
                    offsets(rows.getString(2)),
                    rows.getString(3),
                    rows.getObject(4, UUID.class),
                    recorded == null ? null : recorded.toInstant(),
                    rows.getString(6),
                    rows.getObject(7, UUID.class));
        }
    }

    private static Map<Integer, Long> offsets(String json) {
        Map<Integer, Long> offsets = new TreeMap<>();
        ColumnType.JSON
                .readTree(json)
                .properties()
                .forEach(entry -> offsets.put(
                        Integer.valueOf(entry.getKey()), entry.getValue().asLong()));
        return offsets;
    }

    /**
     * Saves the progress that one batch brings to these, with one statement for all of them: each batch does so, and there are many projections.
     *
     * @param writers who took the batch; those that it brings nothing are left alone
     * @return whether each of the others was where it was thought to be; where not, nothing may be committed
     */
    static boolean save(Connection connection, Collection<ProjectionWriter> writers) throws SQLException {
        List<ProjectionWriter> moving =
                writers.stream().filter(writer -> writer.written() != null).toList();
        if (moving.isEmpty()) {
            return true;
        }
        Progress after = Objects.requireNonNull(moving.getFirst().written());
        try (PreparedStatement update = connection.prepareStatement(statement(moving))) {
            update.setLong(1, after.nextPosition());
            update.setString(2, ColumnType.JSON.writeValueAsString(after.offsets()));
            update.setString(3, after.topicId());
            update.setObject(4, after.lastEventId());
            update.setObject(5, Objects.requireNonNull(after.lastRecordedAt()).atOffset(ZoneOffset.UTC));
            int parameter = 6;
            for (ProjectionWriter writer : moving) {
                update.setObject(parameter++, writer.progress().generation());
                update.setLong(parameter++, writer.progress().nextPosition());
            }
            try (ResultSet saved = update.executeQuery()) {
                saved.next();
                return saved.getInt(1) == moving.size();
            }
        }
    }

    private static String statement(List<ProjectionWriter> writers) {
        List<String> updates = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        for (int index = 0; index < writers.size(); index++) {
            updates.add(", line_" + index + " AS (UPDATE " + writers.get(index).name()
                    + ".progress AS p SET next_position = b.next_position, offsets = b.offsets, topic_id = b.topic_id,"
                    + " last_event_id = b.last_event_id, last_recorded_at = b.last_recorded_at FROM batch b"
                    + " WHERE p.generation = ? AND p.next_position = ? RETURNING 1)");
            counts.add("(SELECT count(*) FROM line_" + index + ")");
        }
        return "WITH batch AS (SELECT CAST(? AS bigint) AS next_position, CAST(? AS jsonb) AS offsets, CAST(? AS text) AS topic_id,"
                + " CAST(? AS uuid) AS last_event_id, CAST(? AS timestamptz) AS last_recorded_at)"
                + String.join("", updates) + " SELECT " + String.join(" + ", counts);
    }
}
